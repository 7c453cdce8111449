/** What was filled in at a name, without blanks around it. */
export function textIn(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** What was filled in at a name; absent where nothing was. */
export function given<K extends string>(values: FormData, name: K): { readonly [N in K]?: string } {
  const text = textIn(values, name);
  return (text === '' ? {} : { [name]: text }) as { readonly [N in K]?: string };
}
