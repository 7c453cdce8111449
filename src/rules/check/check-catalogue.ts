import type { Catalogue } from '../catalogue/types.ts';
import type { Problem } from '../problem.ts';
import { checkCalendars } from './calendars.ts';
import { checkCoverage } from './coverage.ts';
import { checkExamples } from './examples.ts';
import { checkMutants } from './mutants.ts';

/**
 * What reading cannot see: examples that come out otherwise, mutants that no example notices, gaps.
 * @param before a version in which all is well: what has not changed since is not tried again
 */
export function checkCatalogue(
  catalogue: Catalogue,
  before: Catalogue | null = null,
): readonly Problem[] {
  const examples = checkExamples(catalogue, before);
  const mutants = examples.length === 0 ? checkMutants(catalogue, before) : [];
  return [...examples, ...mutants, ...checkCoverage(catalogue), ...checkCalendars(catalogue)];
}
