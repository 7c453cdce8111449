import type { Layout } from '../dossier/layout.ts';
import type { Relation, Row } from '../generate/row.ts';
import { contested, heaviest, partsOf } from './heaviest.ts';

/**
 * Notes on the rows which of them another clause of the catalogue displaces: it takes their place for
 * the same record, or only one of them may be had and another is worth more, or has been paid. What is
 * not in force displaces nothing that is (`counts`).
 */
export function relate(rows: readonly Row[], layout: Layout, counts: (row: Row) => boolean): void {
  const related = rows.filter((row) => layout.related[row.clause] === 1);
  const replace = (c: number) => {
    for (const row of related) {
      const replaces = layout.replaces[row.clause] ?? [];
      if (row.c !== c || replaces.length === 0) continue;
      for (const other of related) {
        const same = other.record === row.record && replaces.includes(other.clause);
        if (same && (counts(row) || !counts(other))) displace(row, other);
      }
    }
  };
  const isExcluded = (a: Row, b: Row) =>
    counts(a) === counts(b) &&
    layout.overlaps.excluded[a.clause]?.includes(b.clause) === true &&
    isSameMatter(a, b, layout);
  replace(2);
  for (const row of related) {
    if (!row.paid || row.amount.hi === 0) continue;
    for (const other of related) if (other.c !== 0 && isExcluded(row, other)) displace(row, other);
  }
  replace(1);
  const open = related.filter(
    ({ c, amount, relation }) => c !== 0 && amount.hi > 0 && (!relation || isUnsure(relation)),
  );
  if (open.length < 2) return;
  const groupOf = (clause: number) => layout.clauses[clause]?.highestOf ?? null;
  const inGroup = (group: string | null) =>
    group === null ? [] : open.flatMap(({ clause }) => (groupOf(clause) === group ? [clause] : []));
  const rivals = rivalsAmong(
    open,
    (clause) => [...(layout.overlaps.excluded[clause] ?? []), ...inGroup(groupOf(clause))],
    (a, b) => {
      const group = groupOf(a.clause);
      const isGrouped = group !== null && group === groupOf(b.clause);
      return isGrouped ? counts(a) === counts(b) && a.id === b.id : isExcluded(a, b);
    },
  );
  exclude(open, rivals);
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
const isOpen = (row: Row): boolean => !row.paid && (row.c === 1 || row.amount.u !== 0);

/** Of those that only one may be had of, the best choice counts. */
function exclude(rows: readonly Row[], rivals: readonly ReadonlySet<number>[]): void {
  const parts = partsOf(contested(rivals), rivals);
  if (parts.length === 0) return;
  const weights = rows.map((row) => [row.amount.hi, leastOf(row)] as const);
  const chosen = heaviest(weights, rivals);
  for (const part of parts) {
    if ([...part].some((place) => rows[place]?.relation)) {
      leaveOpen(part, rows, rivals);
      continue;
    }
    const isSettled = ![...part].some((place) => isOpen(rows[place] as Row));
    for (const place of part)
      if (!chosen.has(place)) leaveOut(place, { rows, rivals, chosen, isSettled });
  }
}

/**
 * Where it is unknown who takes part, one counts that gives more than all its rivals in any case, and
 * they do not; of the others anyone may yet be left out.
 */
function leaveOpen(
  part: ReadonlySet<number>,
  rows: readonly Row[],
  rivals: readonly ReadonlySet<number>[],
): void {
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

/** Two clauses about one kind of record give for the same matter only where the record is the same. */
export function isSameMatter(a: Row, b: Row, { clauses }: Layout): boolean {
  return clauses[a.clause]?.kind !== clauses[b.clause]?.kind || a.record === b.record;
}

/**
 * Who cannot go together with whom, by position. Rows stand clause by clause.
 * @param near for a clause by position, the clauses whose rows may be rivals of its own
 */
export function rivalsAmong(
  rows: readonly Row[],
  near: (clause: number) => readonly number[],
  isRival: (a: Row, b: Row) => boolean,
): ReadonlySet<number>[] {
  const places = new Map<number, number[]>();
  for (const [place, { clause }] of rows.entries()) {
    const own = places.get(clause);
    if (own) own.push(place);
    else places.set(clause, [place]);
  }
  const rivals: Set<number>[] = rows.map(() => NOBODY);
  const note = (a: number, b: number) => {
    if (rivals[a] === NOBODY) rivals[a] = new Set();
    rivals[a]?.add(b);
  };
  for (const [clause, own] of places) {
    const others = [...new Set(near(clause))].filter(
      (other) => other > clause && places.has(other),
    );
    const theirs = others.sort((a, b) => a - b).flatMap((other) => places.get(other) ?? []);
    for (const a of own) {
      for (const b of theirs) {
        if (!isRival(rows[a] as Row, rows[b] as Row)) continue;
        note(a, b);
        note(b, a);
      }
    }
  }
  return rivals;
}

const NOBODY = new Set<number>();

type Choice = {
  readonly rows: readonly Row[];
  readonly rivals: readonly ReadonlySet<number>[];
  readonly chosen: ReadonlySet<number>;
  /** Whether no unknown fact can change the choice. */
  readonly isSettled: boolean;
};

/**
 * Says of a row that was not chosen which one counts in its place. Where unknown facts may yet change
 * that, both stay open: unless those in its place give at least as much in any case, and stand in the
 * way of nothing that it does not stand in the way of.
 */
function leaveOut(place: number, { rows, rivals, chosen, isSettled }: Choice): void {
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
