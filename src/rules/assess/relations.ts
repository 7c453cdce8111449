import type { Clause } from '../clause/types.ts';
import type { Layout } from '../dossier/layout.ts';
import type { Row } from '../generate/row.ts';

/**
 * Notes on the rows which of them another clause of the catalogue displaces, for the same record.
 * What is not in force displaces nothing that is (`counts`).
 */
export function relate(
  rows: readonly Row[],
  { related: isRelated, replaces: replacing, clauses }: Layout,
  counts: (row: Row) => boolean,
): void {
  const related = rows.filter((row) => isRelated[row.clause] === 1);
  for (const row of related) {
    const replaces = replacing[row.clause] ?? [];
    if (row.c === 0 || replaces.length === 0) continue;
    for (const other of related) {
      const same = other.record === row.record && replaces.includes(other.clause);
      if (same && (counts(row) || !counts(other))) displace(row, other);
    }
  }
  for (const group of groupsOf(related, clauses, counts)) keepHighest(group);
}

/** While it is unknown whether `row` applies, the other stands and `row` is its alternative. */
function displace(row: Row, other: Row): void {
  if (other.paid) return;
  if (row.c === 2) other.relation = { is: 'replaced', by: row };
  else if (other.c !== 0) {
    other.relation ??= { is: 'maybe_replaced', by: row };
    row.relation = { is: 'alternative', by: other };
  }
}

/** The rows of each `highest of` group for one record, in the order of the clauses. */
function groupsOf(
  related: readonly Row[],
  clauses: readonly Clause[],
  counts: (row: Row) => boolean,
): Iterable<readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of related) {
    const group = clauses[row.clause]?.highestOf;
    if (group == null || row.c === 0 || row.amount.hi === 0 || row.relation) continue;
    const key = `${counts(row)}\n${row.id}\n${group}`;
    const same = groups.get(key);
    if (same) same.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

const leastOf = (row: Row): number => (row.c === 2 ? row.amount.lo : 0);
const isOpen = (row: Row): boolean => !row.paid && (row.c === 1 || row.amount.u !== 0);

/** The highest counts; where unknown facts may yet make another the highest, both stay open. */
function keepHighest(rows: readonly Row[]): void {
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
      row.relation = { is: 'not_highest', by: top };
    } else {
      row.relation = { is: 'alternative', by: top };
      top.relation ??= { is: 'maybe_replaced', by: row };
    }
  }
}
