import type { Clause } from '../clause/types.ts';
import type { Row } from '../generate/program.ts';
import type { Item } from './types.ts';

/** Another clause that bears on a row: it takes its place, may take it, or is the higher one. */
export type Relation = {
  readonly is: 'replaced' | 'maybe_replaced' | 'not_highest' | 'alternative';
  readonly by: Row;
};

/** Finds the rows that another clause of the catalogue displaces, for the same record. */
export function relate(items: readonly Item[], clauses: readonly Clause[]): Map<Row, Relation> {
  const relations = new Map<Row, Relation>();
  for (const { row } of items) {
    for (const id of clauses[row.clause]?.replaces ?? []) {
      for (const { row: other } of items) {
        if (clauses[other.clause]?.id === id && other.record === row.record)
          displace(row, other, relations);
      }
    }
  }
  keepHighest(items, clauses, relations);
  return relations;
}

/** While it is unknown whether `row` applies, the other stands and `row` is its alternative. */
function displace(row: Row, other: Row, relations: Map<Row, Relation>): void {
  if (other.paid || (row.c === 0 && !row.paid)) return;
  if (row.c === 2 || row.paid) relations.set(other, { is: 'replaced', by: row });
  else if (other.c !== 0) {
    if (!relations.has(other)) relations.set(other, { is: 'maybe_replaced', by: row });
    relations.set(row, { is: 'alternative', by: other });
  }
}

function keepHighest(
  items: readonly Item[],
  clauses: readonly Clause[],
  relations: Map<Row, Relation>,
): void {
  const best = new Map<string, Row>();
  for (const { row } of items) {
    const group = clauses[row.clause]?.highestOf;
    if (group == null || row.c === 0 || row.hi === 0 || relations.has(row)) continue;
    const key = `${group}\n${row.record.id}`;
    const known = best.get(key);
    const wins = !known || row.hi > known.hi || (row.hi === known.hi && row.lo > known.lo);
    if (known) relations.set(wins ? known : row, { is: 'not_highest', by: wins ? row : known });
    if (wins) best.set(key, row);
  }
}
