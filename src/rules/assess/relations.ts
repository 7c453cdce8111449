import type { Row } from '../generate/row.ts';
import type { Plan } from './plan.ts';

/** Another clause that bears on a row: it takes its place, may take it, or is the higher one. */
export type Relation = {
  readonly is: 'replaced' | 'maybe_replaced' | 'not_highest' | 'alternative';
  readonly by: Row;
};

/**
 * Finds the rows that another clause of the catalogue displaces, for the same record. What is not
 * in force displaces nothing that is (`counts`).
 */
export function relate(
  rows: readonly Row[],
  plans: readonly Plan[],
  counts: (row: Row) => boolean,
): Map<Row, Relation> {
  const relations = new Map<Row, Relation>();
  for (const row of rows) {
    if (row.c === 0) continue;
    const replaces = plans[row.clause]?.replaces ?? [];
    if (replaces.length === 0) continue;
    for (const other of rows) {
      const same = other.record === row.record && replaces.includes(other.clause);
      if (same && (counts(row) || !counts(other))) displace(row, other, relations);
    }
  }
  for (const group of groupsOf(rows, plans, counts, relations)) keepHighest(group, relations);
  return relations;
}

/** While it is unknown whether `row` applies, the other stands and `row` is its alternative. */
function displace(row: Row, other: Row, relations: Map<Row, Relation>): void {
  if (other.paid) return;
  if (row.c === 2) relations.set(other, { is: 'replaced', by: row });
  else if (other.c !== 0) {
    if (!relations.has(other)) relations.set(other, { is: 'maybe_replaced', by: row });
    relations.set(row, { is: 'alternative', by: other });
  }
}

/** The rows of each `highest of` group for one record, in the order of the clauses. */
function groupsOf(
  rows: readonly Row[],
  plans: readonly Plan[],
  counts: (row: Row) => boolean,
  relations: ReadonlyMap<Row, Relation>,
): Iterable<readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.c === 0) continue;
    const group = plans[row.clause]?.clause.highestOf;
    if (group == null || row.amount.hi === 0 || relations.has(row)) continue;
    const key = `${counts(row)}\n${row.record.id}\n${group}`;
    const same = groups.get(key);
    if (same) same.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

const leastOf = (row: Row): number => (row.c === 2 ? row.amount.lo : 0);
const isOpen = (row: Row): boolean => !row.paid && (row.c === 1 || row.amount.u !== 0);

/** The highest counts; where unknown facts may yet make another the highest, both stay open. */
function keepHighest(rows: readonly Row[], relations: Map<Row, Relation>): void {
  const top = rows.reduce((best, row) => {
    const [{ hi }, { hi: most }] = [row.amount, best.amount];
    return hi > most || (hi === most && leastOf(row) > leastOf(best)) ? row : best;
  });
  const least = leastOf(top);
  for (const [place, row] of rows.entries()) {
    if (row === top) continue;
    const { hi } = row.amount;
    const below = hi < least || (hi === least && place > rows.indexOf(top));
    if (below || !(isOpen(row) || isOpen(top))) {
      relations.set(row, { is: 'not_highest', by: top });
    } else {
      relations.set(row, { is: 'alternative', by: top });
      if (!relations.has(top)) relations.set(top, { is: 'maybe_replaced', by: row });
    }
  }
}
