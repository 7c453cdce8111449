import { type Day, formatDay } from '../../values/index.ts';
import { createAssessor } from '../assess/assessor.ts';
import { referencesOf } from '../catalogue/check-references.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import type { Problem } from '../problem.ts';
import { wordingOf } from '../words/wording-of.ts';
import { failureOf } from './examples.ts';
import { mutantsOf } from './mutate.ts';
import { type Case, readCases } from './read-example.ts';

/** Everything must matter: names each mutant of a clause that none of its examples notices. */
export function checkMutants(catalogue: Catalogue): Problem[] {
  const cases = readCases(catalogue, []);
  const wording = wordingOf(catalogue);
  const inClauses = catalogue.clauses.flatMap((clause) => {
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
  return [...inClauses, ...checkPeriods(catalogue, cases)];
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

/** A mutant that cannot even be computed is noticed. */
function isNoticed(catalogue: Catalogue, cases: readonly Case[]): boolean {
  try {
    const assessor = createAssessor(catalogue);
    return cases.some((one) => failureOf(one, assessor) !== undefined);
  } catch {
    return true;
  }
}

/** The day that became another, and the row with a `validity` that would tell the two apart. */
function unnoticedDay(end: 'from' | 'to', day: Day, step: number) {
  const [was, becomes] = [formatDay(day), formatDay(day + step)];
  const [name, seen, validity] =
    end === 'from'
      ? (['起', step < 0 ? becomes : was, step < 0 ? 'not_yet' : 'in_force'] as const)
      : (['止', step < 0 ? was : becomes, step < 0 ? 'in_force' : 'expired'] as const);
  const on =
    end === 'from'
      ? { zh: `事项日 ${seen}`, en: `with an event of ${seen}` }
      : { zh: ` as of ${seen}`, en: `as of ${seen}` };
  return {
    message: {
      zh: `没有示例能察觉：有效期${name}日 ${was} 改为 ${becomes}`,
      en: `no example notices: the ${end === 'from' ? 'first' : 'last'} day in force, ${was}, becomes ${becomes}`,
    },
    expected: {
      zh: `某一条款有一行${on.zh}，validity ${validity}`,
      en: `a row of some clause ${on.en}, validity ${validity}`,
    },
  };
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
        return [{ file: policy.file, field: 'in force', ...unnoticedDay(end, day, step) }];
      }),
    ),
  );
}
