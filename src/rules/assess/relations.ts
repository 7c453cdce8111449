import type { Layout } from '../dossier/layout.ts';
import type { Relation, Row } from '../generate/row.ts';
import { excludeEachOther, isSameMatter, type Rivals, rivalsAmong } from './rivals.ts';
import { isCut, isOpen } from './room.ts';
import { type Choice, type Contest, choose, type Setting } from './tied.ts';

/**
 * Notes on the rows which of them another clause of the catalogue displaces: it takes their place for
 * the same record, or was paid where only one of them may be had. What is not in force displaces
 * nothing that is (`counts`).
 */
export function replace(rows: readonly Row[], layout: Layout, counts: (row: Row) => boolean): void {
  const related = rows.filter((row) => layout.related[row.clause] === 1);
  const replaceBy = (c: number) => {
    for (const row of related) {
      const replaces = layout.replaces[row.clause] ?? [];
      if (row.c !== c || replaces.length === 0) continue;
      for (const other of related) {
        const same = other.record === row.record && replaces.includes(other.clause);
        if (same && (counts(row) || !counts(other))) displace(row, other);
      }
    }
  };
  replaceBy(2);
  for (const row of related) {
    if (!row.paid || row.amount.hi === 0) continue;
    for (const other of related) {
      const isBarred = other.c !== 0 && counts(row) === counts(other);
      if (isBarred && isExcludedByText(row, other, layout)) displace(row, other);
    }
  }
  replaceBy(1);
}

/** Of a group of which the highest counts, a payment is one of the amounts that are compared. */
function isExcludedByText(a: Row, b: Row, layout: Layout): boolean {
  return (
    layout.overlaps.excluded[a.clause]?.includes(b.clause) === true && isSameMatter(a, b, layout)
  );
}

/** While it is unknown whether `row` applies, the other stands and `row` is its alternative. */
function displace(row: Row, other: Row): void {
  if (other.paid) return;
  if (row.c === 2) other.relation = { is: 'replaced', by: row };
  else if (other.c !== 0 && other.relation?.is !== 'replaced') {
    other.relation ??= { is: 'maybe_replaced', by: row };
    if (row.relation?.is !== 'replaced') row.relation = { is: 'alternative', by: other };
  }
}

/** Whether it is unknown if a row takes part at all. */
const isUnsure = ({ is }: Relation): boolean => is === 'maybe_replaced' || is === 'alternative';
const leastOf = (row: Row): number => (row.c === 2 ? row.amount.lo : 0);
const mostOf = (row: Row | undefined): number => row?.amount.hi ?? 0;

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
      layout.exclusive[row.clause]?.length !== 0 &&
      row.c !== 0 &&
      (row.amount.hi > 0 || isCut(row)) &&
      (!row.relation || isUnsure(row.relation)),
  );
  if (rows.length < 2) return [];
  const rivals = rivalsAmong(
    rows,
    layout.exclusive,
    (a, b) => counts(a) === counts(b) && excludeEachOther(a, b, layout),
  );
  const contest: Contest = {
    members: rows,
    rivals,
    weigh: (row) => [row.amount.hi, leastOf(row)],
    asks: (part) => ![...part].some((place) => rows[place]?.relation),
    // What a limit has cut to nothing stands in nobody's way, unless a choice may give it room.
    isIdle: (row, { isTied }) => isCut(row) && !isTied,
  };
  const choice = choose(contest, { ...setting, rows: all });
  const { parts, chosen, computed } = choice;
  for (const part of parts) {
    if (!contest.asks(part)) {
      leaveOpen(part, rows, choice.rivals);
      continue;
    }
    const isSettled = ![...part].some((place) => isOpen(rows[place] as Row));
    for (const place of part) if (!chosen.has(place)) leaveOut(place, rows, choice, isSettled);
  }
  return rows.filter((_, place) => computed.has(place) && !chosen.has(place));
}

/**
 * Where it is unknown who takes part, one counts that gives more than all its rivals in any case, and
 * they do not; of the others anyone may yet be left out.
 */
function leaveOpen(part: ReadonlySet<number>, rows: readonly Row[], rivals: Rivals): void {
  const sure = [...part].filter((place) => !rows[place]?.relation);
  const won = new Set<number>();
  const rivalOf = (place: number, where: (rival: number) => boolean) =>
    rows[[...(rivals[place] ?? [])].find(where) ?? -1];
  for (const place of sure) {
    const most = [...(rivals[place] ?? [])].reduce((sum, other) => sum + mostOf(rows[other]), 0);
    const isLost = rivalOf(place, (rival) => won.has(rival)) !== undefined;
    if (!isLost && leastOf(rows[place] as Row) > most) won.add(place);
  }
  const lost = new Set<number>();
  for (const place of sure) {
    const by = rivalOf(place, (rival) => won.has(rival));
    if (!by) continue;
    lost.add(place);
    (rows[place] as Row).relation = { is: 'not_highest', by };
  }
  for (const place of sure) {
    const by = rivalOf(place, (rival) => !lost.has(rival));
    if (by && !won.has(place) && !lost.has(place))
      (rows[place] as Row).relation = { is: 'contested', by };
  }
}

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
