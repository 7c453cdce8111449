import type { Row } from './row.ts';
import { NO, YES } from './truth.ts';

/**
 * `replaced`: a difference is given instead. `maybe_replaced`: that is not known yet, and the
 * difference is meanwhile this row's `alternative`, which is not added to it.
 */
export type Displaced = {
  readonly is: 'replaced' | 'maybe_replaced' | 'alternative';
  readonly by: Row;
};

const INSTEAD_OF = { '45b': ['42'], '46b': ['42', '45a'] } as const;

/** The rows in whose place the differences of articles 45 and 46 are given, those that are sure first. */
export function findDisplaced(rows: readonly Row[]): Map<Row, Displaced> {
  const displaced = new Map<Row, Displaced>();
  for (const isSure of [true, false]) {
    for (const row of rows) {
      if (row.clause !== '45b' && row.clause !== '46b') continue;
      if ((row.holds === YES) !== isSure || (row.holds === NO && !row.paid)) continue;
      const others: readonly string[] = INSTEAD_OF[row.clause];
      for (const other of rows) {
        if (other.record === row.record && other.reading === 0 && others.includes(other.clause))
          displace(row, other, displaced);
      }
    }
  }
  return displaced;
}

function displace(row: Row, other: Row, displaced: Map<Row, Displaced>): void {
  if (other.paid) return;
  if (row.holds === YES) displaced.set(other, { is: 'replaced', by: row });
  else if (other.holds !== NO && displaced.get(other)?.is !== 'replaced') {
    if (!displaced.has(other)) displaced.set(other, { is: 'maybe_replaced', by: row });
    displaced.set(row, { is: 'alternative', by: other });
  }
}
