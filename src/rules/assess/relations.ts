import type { Row } from '../generate/program.ts';
import type { Plan } from './plan.ts';
import type { Item } from './types.ts';

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
  items: readonly Item[],
  plans: readonly Plan[],
  counts: (row: Row) => boolean,
): Map<Row, Relation> {
  const relations = new Map<Row, Relation>();
  for (const { row } of items) {
    const replaces = plans[row.clause]?.replaces ?? [];
    if (replaces.length === 0 || (row.c === 0 && !row.paid)) continue;
    for (const { row: other } of items) {
      const same = replaces.includes(other.clause) && other.record === row.record;
      if (same && (counts(row) || !counts(other))) displace(row, other, relations);
    }
  }
  for (const rows of groupsOf(items, plans, counts, relations)) keepHighest(rows, relations);
  return relations;
}

/** While it is unknown whether `row` applies, the other stands and `row` is its alternative. */
function displace(row: Row, other: Row, relations: Map<Row, Relation>): void {
  if (other.paid) return;
  if (row.c === 2 || row.paid) relations.set(other, { is: 'replaced', by: row });
  else if (other.c !== 0) {
    if (!relations.has(other)) relations.set(other, { is: 'maybe_replaced', by: row });
    relations.set(row, { is: 'alternative', by: other });
  }
}

/** The rows of each `highest of` group for one record, in the order of the clauses. */
function groupsOf(
  items: readonly Item[],
  plans: readonly Plan[],
  counts: (row: Row) => boolean,
  relations: ReadonlyMap<Row, Relation>,
): Iterable<readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const { row } of items) {
    const group = plans[row.clause]?.clause.highestOf;
    if (group == null || row.c === 0 || row.hi === 0 || relations.has(row)) continue;
    const key = `${counts(row)}\n${row.record.id}\n${group}`;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

const leastOf = (row: Row): number => (row.c === 2 || row.paid ? row.lo : 0);
const isOpen = (row: Row): boolean => !row.paid && (row.c === 1 || row.u !== 0);

/** The highest counts; where unknown facts may yet make another the highest, both stay open. */
function keepHighest(rows: readonly Row[], relations: Map<Row, Relation>): void {
  const top = rows.reduce((best, row) => {
    const wins = row.hi > best.hi || (row.hi === best.hi && leastOf(row) > leastOf(best));
    return wins ? row : best;
  });
  for (const [place, row] of rows.entries()) {
    if (row === top) continue;
    const least = leastOf(top);
    const below = row.hi < least || (row.hi === least && place > rows.indexOf(top));
    if (below || !(isOpen(row) || isOpen(top))) {
      relations.set(row, { is: 'not_highest', by: top });
    } else {
      relations.set(row, { is: 'alternative', by: top });
      if (!relations.has(top)) relations.set(top, { is: 'maybe_replaced', by: row });
    }
  }
}
