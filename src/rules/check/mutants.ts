import { referencesOf } from '../catalogue/check-references.ts';
import { changedSince } from '../catalogue/circles.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import type { Problem } from '../problem.ts';
import { wordingOf } from '../words/wording-of.ts';
import { checkDocuments } from './document-mutants.ts';
import { isNoticed } from './is-noticed.ts';
import { mutantsOf } from './mutate.ts';
import { readCases } from './read-example.ts';

/**
 * Everything must matter: names each mutant of a clause that none of its examples notices.
 * @param before a version whose mutants are all noticed: what has not changed since is not tried again
 */
export function checkMutants(catalogue: Catalogue, before: Catalogue | null = null): Problem[] {
  const changed = changedSince(before, catalogue);
  const policies = catalogue.policies.filter(
    (policy) =>
      before?.policies.includes(policy) !== true ||
      catalogue.clauses.some((clause) => clause.policy === policy.id && changed.has(clause.id)),
  );
  const inPolicies = catalogue.clauses.filter(({ policy }) =>
    policies.some(({ id }) => id === policy),
  );
  const cases = readCases(catalogue, [], new Set([...changed, ...inPolicies.map(({ id }) => id)]));
  const wording = wordingOf(catalogue);
  const inClauses = catalogue.clauses.flatMap((clause) => {
    if (!changed.has(clause.id)) return [];
    // That a clause takes the place of another shows in the examples of the other.
    const shown = [clause.id, ...clause.replaces];
    const own = cases.filter((one) => shown.includes(one.clause.id));
    const around = neighbours(clause, catalogue.clauses);
    return [...mutantsOf(clause, wording)].flatMap((mutant): Problem[] => {
      const clauses = around.map((other) => (other === clause ? mutant.clause : other));
      if (isNoticed({ ...catalogue, clauses }, own)) return [];
      const message = {
        zh: `没有示例能察觉：${mutant.change.zh}`,
        en: `no example notices: ${mutant.change.en}`,
      };
      const line = clause.examples.at(-1)?.line;
      const place = { file: clause.file, ...(line !== undefined && { line }), field: 'Examples' };
      return [{ ...place, message, expected: mutant.wanted }];
    });
  });
  return [...inClauses, ...checkDocuments(policies, catalogue, cases)];
}

/** The number of mutants that are tried, for the report. */
export function countMutants(catalogue: Catalogue): number {
  const wording = wordingOf(catalogue);
  return catalogue.clauses.reduce((sum, one) => sum + [...mutantsOf(one, wording)].length, 0);
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
