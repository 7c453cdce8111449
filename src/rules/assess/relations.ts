import type { Layout } from '../dossier/layout.ts';
import type { Row } from '../generate/row.ts';
import { isCut, isOpen } from './room.ts';
import { type Choice, type Contest, choose, type Setting } from './tied.ts';

/**
 * Notes on the rows which of them another clause of the catalogue displaces as it takes their place for
 * the same record. What is not in force displaces nothing that is (`counts`).
 */
export function replace(rows: readonly Row[], layout: Layout, counts: (row: Row) => boolean): void {
  const related = rows.filter((row) => layout.related[row.clause] === 1);
  for (const row of related) {
    const replaces = layout.replaces[row.clause] ?? [];
    if (row.c === 0 || replaces.length === 0) continue;
    for (const other of related) {
      const same = other.record === row.record && replaces.includes(other.clause);
      if (same && (counts(row) || !counts(other))) displace(row, other);
    }
  }
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

const leastOf = (row: Row): number => (row.c === 2 ? row.amount.lo : 0);

/**
 * Of those that only one may be had of, the best choice counts: notes on the others which one counts
 * in their place. Gives those left out of choices that were computed in full: they are out for good.
 */
export function exclude(
  all: readonly Row[],
  layout: Layout,
  counts: (row: Row) => boolean,
  setting: Omit<Setting, 'rows'>,
): readonly Row[] {
  const rows = all.filter(
    (row) =>
      layout.related[row.clause] === 1 &&
      row.c !== 0 &&
      !row.relation &&
      (row.amount.hi > 0 || isCut(row)),
  );
  if (rows.length < 2) return [];
  const rivals = rivalsAmong(
    rows,
    (a, b) => counts(a) === counts(b) && excludeEachOther(a, b, layout),
  );
  const weigh: Contest['weigh'] = (row) => [row.amount.hi, leastOf(row)];
  const contest: Contest = {
    members: rows,
    rivals,
    weigh,
    asks: () => true,
    // What a limit has cut to nothing stands in nobody's way, unless a choice may give it room.
    isIdle: (row, { isTied }) => isCut(row) && !isTied,
  };
  const choice = choose(contest, { ...setting, rows: all });
  const { parts, chosen, computed } = choice;
  for (const part of parts) {
    const isSettled = ![...part].some((place) => isOpen(rows[place] as Row));
    for (const place of part) if (!chosen.has(place)) leaveOut(place, rows, choice, isSettled);
  }
  return rows.filter((_, place) => computed.has(place) && !chosen.has(place));
}

/** Whether the texts let only one of two be had. */
export function excludeEachOther(a: Row, b: Row, layout: Layout): boolean {
  const { clauses, overlaps } = layout;
  const group = clauses[a.clause]?.highestOf ?? null;
  if (group !== null && group === clauses[b.clause]?.highestOf) return a.id === b.id;
  return overlaps.excluded[a.clause]?.includes(b.clause) === true && isSameMatter(a, b, layout);
}

/** Two clauses about one kind of record give for the same matter only where the record is the same. */
export function isSameMatter(a: Row, b: Row, { clauses }: Layout): boolean {
  return clauses[a.clause]?.kind !== clauses[b.clause]?.kind || a.record === b.record;
}

/** Who cannot go together with whom, by position. */
export function rivalsAmong(
  rows: readonly Row[],
  isRival: (a: Row, b: Row) => boolean,
): ReadonlySet<number>[] {
  const rivals: Set<number>[] = rows.map(() => NOBODY);
  const note = (a: number, b: number) => {
    if (rivals[a] === NOBODY) rivals[a] = new Set();
    rivals[a]?.add(b);
  };
  for (let a = 0; a < rows.length; a++) {
    for (let b = a + 1; b < rows.length; b++) {
      if (!isRival(rows[a] as Row, rows[b] as Row)) continue;
      note(a, b);
      note(b, a);
    }
  }
  return rivals;
}

const NOBODY = new Set<number>();

/**
 * Says of a row that was not chosen which one counts in its place. Where unknown facts may yet change
 * that, both stay open: unless those in its place give at least as much in any case, and stand in the
 * way of nothing that it does not stand in the way of.
 * @param isSettled whether no unknown fact can change the choice
 */
function leaveOut(
  place: number,
  rows: readonly Row[],
  { rivals, chosen }: Choice,
  isSettled: boolean,
): void {
  const row = rows[place] as Row;
  const own = rivals[place] as ReadonlySet<number>;
  const instead = [...own].filter((other) => chosen.has(other));
  const [by] = instead.map((other) => rows[other] as Row).sort((a, b) => b.amount.hi - a.amount.hi);
  if (!by) return;
  const least = instead.reduce((sum, other) => sum + leastOf(rows[other] as Row), 0);
  const isNearer = instead.every((other) =>
    [...(rivals[other] ?? [])].every((third) => third === place || own.has(third)),
  );
  if (isSettled || (isNearer && row.amount.hi <= least)) {
    row.relation = { is: 'not_highest', by };
    return;
  }
  row.relation = { is: 'alternative', by };
  for (const other of instead) {
    const one = rows[other] as Row;
    one.relation ??= { is: 'contested', by: row };
  }
}
