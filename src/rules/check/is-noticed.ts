import { createAssessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { failureOf } from './examples.ts';
import type { Case } from './read-example.ts';

/** Whether an example comes out otherwise. A mutant that cannot even be computed is noticed. */
export function isNoticed(catalogue: Catalogue, cases: readonly Case[]): boolean {
  try {
    const assessor = createAssessor(catalogue);
    return cases.some((one) => failureOf(one, assessor) !== undefined);
  } catch {
    return true;
  }
}
