import type { Clause } from '../clause/types.ts';
import { clausesNamedBy } from './check-references.ts';
import type { Catalogue } from './types.ts';

/**
 * For each clause, by its id, all whose answers may bear on its own, itself among them, in the order
 * of computation: what one names, what shares a limit or a group with it, and so on from those.
 */
export function circlesOf(clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> {
  const ties = new Map<string, Clause[]>();
  for (const clause of clauses) {
    for (const tie of tiesOf(clause)) {
      const tied = ties.get(tie);
      if (tied) tied.push(clause);
      else ties.set(tie, [clause]);
    }
  }
  const circles = new Map<string, readonly Clause[]>();
  for (const start of clauses) {
    if (circles.has(start.id)) continue;
    const circle = new Set([start]);
    for (const one of circle)
      for (const tie of tiesOf(one)) for (const other of ties.get(tie) ?? []) circle.add(other);
    const inOrder = circle.size === 1 ? [start] : clauses.filter((clause) => circle.has(clause));
    for (const { id } of inOrder) circles.set(id, inOrder);
  }
  return circles;
}

/** What ties a clause to others: two with a tie in common are of one circle. */
function tiesOf(clause: Clause): string[] {
  const ties = [clause.id, ...clausesNamedBy(clause)].map((id) => `clause ${id}`);
  if (clause.highestOf !== null) ties.push(`group ${clause.highestOf}`);
  for (const { limits } of clause.variants)
    for (const limit of limits)
      if ('shared' in limit && limit.shared !== null) ties.push(`limit ${limit.shared}`);
  return ties;
}

/**
 * The clauses, by their ids, that may answer otherwise than in an earlier version of the catalogue:
 * those that were read anew, and their circles as they are and were. All, where there is none.
 */
export function changedSince(before: Catalogue | null, after: Catalogue): ReadonlySet<string> {
  if (before === null) return new Set(after.clauses.map(({ id }) => id));
  const same = new Set(before.clauses);
  const [were, are] = [circlesOf(before.clauses), circlesOf(after.clauses)];
  const isSame = (id: string) =>
    are.get(id)?.length === were.get(id)?.length && are.get(id)?.every((one) => same.has(one));
  return new Set(after.clauses.flatMap(({ id }) => (isSame(id) ? [] : [id])));
}
