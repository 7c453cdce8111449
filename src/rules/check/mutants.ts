import { referencesOf } from '../catalogue/check-references.ts';
import { changedSince, circlesOf } from '../catalogue/circles.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import type { Problem } from '../problem.ts';
import { wordingOf } from '../words/wording-of.ts';
import { checkDocuments } from './document-mutants.ts';
import { isNoticed } from './is-noticed.ts';
import { mutantsOf } from './mutate.ts';
import { overlapMutantsOf } from './overlap-mutants.ts';
import { type Case, readCases } from './read-example.ts';

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
  const circles = circlesOf(catalogue.clauses);
  // With what a clause overlaps, only all of its circle tells: see `unnoticedOverlaps`.
  const alone = cases.map(withoutOverlaps);
  const inClauses = catalogue.clauses.flatMap((clause) => {
    const circle = circles.get(clause.id) ?? [];
    if (!changed.has(clause.id) || areOnlyDated(circle, before)) return [];
    // That a clause takes the place of another shows in the examples of the other.
    const shown = [clause.id, ...clause.replaces];
    const own = alone.filter((one) => shown.includes(one.clause.id));
    const around = neighbours(clause, catalogue.clauses);
    const inRule = [...mutantsOf(clause, wording)].filter(({ clause: mutant }) => {
      const clauses = around.map((other) => (other === clause ? mutant : other));
      return !isNoticed({ ...catalogue, clauses }, own);
    });
    const inOverlaps = unnoticedOverlaps(clause, { ...catalogue, clauses: circle }, cases);
    return [...inRule, ...inOverlaps].map((mutant): Problem => {
      const message = {
        zh: `没有示例能察觉：${mutant.change.zh}`,
        en: `no example notices: ${mutant.change.en}`,
      };
      const line = clause.examples.at(-1)?.line;
      const place = { file: clause.file, ...(line !== undefined && { line }), field: 'Examples' };
      return { ...place, message, expected: mutant.wanted };
    });
  });
  return [...inClauses, ...checkDocuments(policies, catalogue, cases)];
}

function withoutOverlaps(one: Case): Case {
  const { overlaps, ...expected } = one.expected;
  return overlaps === undefined ? one : { ...one, expected };
}

/** Whether nothing but the days in force is new about some clauses, as where their document was dated. */
function areOnlyDated(clauses: readonly Clause[], before: Catalogue | null): boolean {
  const told = (clause: Clause) => JSON.stringify({ ...clause, inForce: null, basis: null });
  return clauses.every((clause) => {
    const known = before?.clauses.find(({ id }) => id === clause.id);
    return known !== undefined && (known === clause || told(known) === told(clause));
  });
}

/** Mutants of `overlaps` that the examples of neither clause notice, in a catalogue of their circle. */
function unnoticedOverlaps(clause: Clause, circle: Catalogue, cases: readonly Case[]) {
  return overlapMutantsOf(clause).filter(({ clause: mutant, other, how }) => {
    const own = cases.filter(({ clause: { id } }) => id === clause.id || id === other);
    // Where the texts are silent nothing but the second total changes.
    const telling = own.filter(({ expected }) => how === 'excluded' || expected.overlaps);
    const clauses = circle.clauses.map((one) => (one === clause ? mutant : one));
    return telling.length === 0 || !isNoticed({ ...circle, clauses }, telling);
  });
}

/** The number of mutants that are tried, for the report. */
export function countMutants(catalogue: Catalogue): number {
  const wording = wordingOf(catalogue);
  return catalogue.clauses.reduce(
    (sum, one) => sum + [...mutantsOf(one, wording)].length + overlapMutantsOf(one).length,
    0,
  );
}

/** The clause with all that it builds on or that bears on it, in the order of computation. */
function neighbours(clause: Clause, all: readonly Clause[]): Clause[] {
  const wanted = new Set<string>([clause.id, ...clause.replaces]);
  // Of clauses that exclude each other only one is had: they come as a whole.
  for (const id of wanted)
    for (const other of all)
      if (other.id === id) for (const rival of other.overlaps.excluded) wanted.add(rival);
      else if (other.overlaps.excluded.includes(id)) wanted.add(other.id);
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
