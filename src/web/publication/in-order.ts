type Entry = { readonly at: string; readonly number: number };

/** The latest first; of one moment, the later text. */
export function inOrder(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.number < b.number ? 1 : a.number > b.number ? -1 : 0;
}
