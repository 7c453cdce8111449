import { changedSince } from '../catalogue/circles.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { termsOf } from './clause-terms.ts';
import { compareClauses } from './compare-clauses.ts';
import type { Comparison } from './types.ts';

/** Every clause that differs between two versions of a catalogue, in the order of the later one. */
export function compareCatalogues(before: Catalogue, after: Catalogue): readonly Comparison[] {
  const kept = new Set(after.clauses.map(({ id }) => id));
  const dropped = before.clauses.map(({ id }) => id).filter((id) => !kept.has(id));
  return [...changedSince(before, after), ...dropped].flatMap(
    (id) => compareClauses(termsOf(before, id), termsOf(after, id)) ?? [],
  );
}
