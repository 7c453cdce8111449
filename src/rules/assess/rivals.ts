import type { Layout } from '../dossier/layout.ts';
import type { Row } from '../generate/row.ts';

/** For each of some members, by position, those that it cannot go together with (both ways). */
export type Rivals = readonly ReadonlySet<number>[];

export const NOBODY: ReadonlySet<number> = new Set();

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

/**
 * Who cannot go together with whom, by position. Rows stand clause by clause.
 * @param near per clause, the clauses whose rows may be rivals of its own, both ways
 */
export function rivalsAmong(
  rows: readonly Row[],
  near: readonly (readonly number[])[],
  isRival: (a: Row, b: Row) => boolean,
): Rivals {
  const clauses: number[] = [];
  const starts: number[] = [];
  for (let place = 0; place < rows.length; place++) {
    const { clause } = rows[place] as Row;
    if (clause === clauses.at(-1)) continue;
    clauses.push(clause);
    starts.push(place);
  }
  const rivals = rows.map(() => NOBODY as Set<number>);
  for (let a = 0; a < rows.length; a++) {
    const row = rows[a] as Row;
    for (const clause of near[row.clause] ?? []) {
      const start = clause > row.clause ? starts[clauses.indexOf(clause)] : undefined;
      if (start === undefined) continue;
      for (let b = start; rows[b]?.clause === clause; b++) {
        if (!isRival(row, rows[b] as Row)) continue;
        note(a, b, rivals);
        note(b, a, rivals);
      }
    }
  }
  return rivals;
}

function note(one: number, rival: number, rivals: Set<number>[]): void {
  if (rivals[one] === NOBODY) rivals[one] = new Set();
  rivals[one]?.add(rival);
}
