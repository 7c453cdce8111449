import { createAssessor } from '../assess/assessor.ts';
import { referencesOf } from '../catalogue/check-references.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import type { Problem } from '../problem.ts';
import { failureOf } from './examples.ts';
import { mutantsOf } from './mutate.ts';
import { type Case, readCases } from './read-example.ts';

/** Everything must matter: names each mutant of a clause that none of its examples notices. */
export function checkMutants(catalogue: Catalogue): Problem[] {
  const cases = readCases(catalogue, []);
  const inClauses = catalogue.clauses.flatMap((clause) => {
    // That a clause takes the place of another shows in the examples of the other.
    const shown = [clause.id, ...clause.replaces];
    const own = cases.filter((one) => shown.includes(one.clause.id));
    const around = neighbours(clause, catalogue.clauses);
    return [...mutantsOf(clause)].flatMap((mutant): Problem[] => {
      const clauses = around.map((other) => (other === clause ? mutant.clause : other));
      if (isNoticed({ ...catalogue, clauses }, own)) return [];
      const message = {
        zh: `没有示例能察觉这一改动：${mutant.change.zh}`,
        en: `no example notices this change: ${mutant.change.en}`,
      };
      return [{ file: clause.file, field: 'Examples', message }];
    });
  });
  return [...inClauses, ...checkPeriods(catalogue, cases)];
}

/** The number of mutants that are tried, for the report. */
export function countMutants(catalogue: Catalogue): number {
  return catalogue.clauses.reduce((sum, clause) => sum + [...mutantsOf(clause)].length, 0);
}

/** The clause with all that it builds on or that bears on it, in the order of computation. */
function neighbours(clause: Clause, all: readonly Clause[]): Clause[] {
  const wanted = new Set<string>([clause.id, ...clause.replaces]);
  const builtOn = (id: string): void => {
    for (const other of all) {
      if (other.id === id)
        for (const next of referencesOf(other))
          if (!wanted.has(next)) wanted.add(next) && builtOn(next);
    }
  };
  for (const other of all) {
    if (other.replaces.some((id) => wanted.has(id))) wanted.add(other.id);
  }
  for (const id of [...wanted]) builtOn(id);
  const group = clause.highestOf;
  return all.filter(
    (other) => wanted.has(other.id) || (group !== null && other.highestOf === group),
  );
}

/** A mutant that cannot even be computed is noticed. */
function isNoticed(catalogue: Catalogue, cases: readonly Case[]): boolean {
  try {
    const assessor = createAssessor(catalogue);
    return cases.some((one) => failureOf(one, assessor) !== undefined);
  } catch {
    return true;
  }
}

/** A policy's first and last day, moved by one day, must be noticed by some example of its clauses. */
function checkPeriods(catalogue: Catalogue, cases: readonly Case[]): Problem[] {
  return catalogue.policies.flatMap((policy) =>
    (['from', 'to'] as const).flatMap((end) =>
      [-1, 1].flatMap((step): Problem[] => {
        const day = policy.inForce[end];
        if (day === null) return [];
        const moved = { ...policy.inForce, [end]: day + step };
        const clauses = catalogue.clauses.map((clause) =>
          clause.inForce === policy.inForce ? { ...clause, inForce: moved } : clause,
        );
        const own = cases.filter((one) => one.clause.policy === policy.id);
        if (isNoticed({ ...catalogue, clauses }, own)) return [];
        const message = {
          zh: `没有示例能察觉有效期${end === 'from' ? '起' : '止'}日移动一天`,
          en: `no example notices the ${end === 'from' ? 'first' : 'last'} day of the period moving by one`,
        };
        return [{ file: policy.file, field: 'in force', message }];
      }),
    ),
  );
}
