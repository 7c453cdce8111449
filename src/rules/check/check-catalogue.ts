import type { Catalogue } from '../catalogue/types.ts';
import type { Problem } from '../problem.ts';
import { checkCalendars } from './calendars.ts';
import { checkCoverage } from './coverage.ts';
import { checkExamples } from './examples.ts';
import { checkMutants } from './mutants.ts';

/** What reading cannot see: examples that come out otherwise, mutants that no example notices, gaps. */
export function checkCatalogue(catalogue: Catalogue): readonly Problem[] {
  const examples = checkExamples(catalogue);
  const mutants = examples.length === 0 ? checkMutants(catalogue) : [];
  return [...examples, ...mutants, ...checkCoverage(catalogue), ...checkCalendars(catalogue)];
}
