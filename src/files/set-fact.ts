/** Sets a fact by its dotted id: `investee.located_in` becomes an object within the record. */
export function setFact(record: Record<string, unknown>, id: string, value: unknown): void {
  const [first = '', ...rest] = id.split('.');
  if (rest.length === 0) {
    record[first] = value;
    return;
  }
  const within = (record[first] ?? {}) as Record<string, unknown>;
  setFact(within, rest.join('.'), value);
  record[first] = within;
}
