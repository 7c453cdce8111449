import type { Row } from './rows.ts';

/** A line, and where it stands: from 0. */
export type PlacedRow = { readonly place: number; readonly row: Row };

/** The lines of a list that another does not have as often; the order of lines is no change. */
export function rowsNotIn(rows: readonly Row[], others: readonly Row[]): readonly PlacedRow[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return rows.flatMap((row, place) => {
    const count = left.get(keyOf(row)) ?? 0;
    left.set(keyOf(row), count - 1);
    return count > 0 ? [] : [{ place, row }];
  });
}

function keyOf(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
