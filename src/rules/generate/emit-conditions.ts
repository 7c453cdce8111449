import type { Clause, Condition, Variant } from '../clause/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Near, nearOf } from './emit-near.ts';
import type { Emitter } from './emitter.ts';
import { MOST_CONDITIONS } from './row.ts';

export type ConditionContext = {
  readonly emitter: Emitter;
  readonly vocabulary: Vocabulary;
  /** Code of what is the same for all records of a dossier, by the name of its variable. */
  readonly once: Map<string, string>;
  readonly nears: Near[];
  readonly gates: Gate[];
};

/** The conditions of a whole policy and the clauses, by position, that they stand before. */
export type Gate = {
  readonly policy: string;
  readonly conditions: readonly Condition[];
  readonly clauses: number[];
  /** The variable that holds how its conditions come out together, and code of how each does: see `digitsOf`. */
  readonly name: string;
  readonly digits: string;
};

/**
 * Code that sets `s` by the conditions that all readings share, then `c` by those of the default
 * reading; with explanation also `q`, each condition as a digit. See Row.
 */
export function emitConditions(clause: Clause, context: ConditionContext): string {
  const { emitter } = context;
  const [{ require }] = clause.variants;
  const shared = sharedBy(clause);
  const beneficiary = emitBeneficiary(clause, context);
  const tests = require.map(({ test }) => emitter.condition(test));
  const names = tests.map((_, index) => `q${index + 1}`);
  const fold = (into: 's' | 'c', isShared: boolean) => {
    const results = emitter.explain ? names : tests;
    return lower(
      into,
      results.filter((_, index) => shared.includes(require[index] as Condition) === isShared),
    );
  };
  const noted = emitter.explain ? emitDigits(beneficiary, tests, names) : '';
  return `${noted}let s=${beneficiary};${fold('s', true)}c=s;${fold('c', false)}`;
}

/** Code that lowers `c`, so far how the shared conditions came out, by a reading's own conditions. */
export function emitOwnConditions(variant: Variant, clause: Clause, emitter: Emitter): string {
  const shared = sharedBy(clause);
  const own = variant.require.filter((condition) => !shared.includes(condition));
  return lower(
    'c',
    own.map(({ test }) => emitter.condition(test)),
  );
}

/**
 * Code of the failing conditions that a number alone keeps from holding. Where one fails that no
 * number can make hold, nothing is near.
 */
export function emitNears(clause: Clause, context: ConditionContext): string {
  const { emitter, nears } = context;
  if (!emitter.explain) return '';
  const looks = clause.variants[0].require.map((condition, index) =>
    nearOf(condition, emitter).map(({ near, relaxed, value }) => {
      const place = nears.push(near) - 1;
      return `if(q${index + 1}===0&&${relaxed}===2)nears=[...nears,{n:${place},v:${value}}];`;
    }),
  );
  if (looks.flat().length === 0) return '';
  const others = looks.flatMap((own, index) => (own.length === 0 ? [`&&q${index + 1}!==0`] : []));
  const beneficiary = emitBeneficiary(clause, context);
  return `if(${beneficiary}===2&&r.id!==null${others.join('')}){${looks.flat().join('')}}`;
}

/**
 * The gate of a clause, whose conditions are looked up once for a dossier. None where its policy has
 * no conditions.
 */
export function emitGate(
  { policy, appliesTo }: Clause,
  number: number,
  { emitter, once, gates }: ConditionContext,
): Gate | null {
  if (appliesTo.length === 0) return null;
  const known = gates.find((gate) => gate.policy === policy);
  if (known) {
    if (!known.clauses.includes(number)) known.clauses.push(number);
    return known;
  }
  const name = `G_${emitter.constant(policy)}`;
  const names = appliesTo.map((_, index) => `${name}_${index}`);
  for (const [index, { test }] of appliesTo.entries())
    once.set(names[index] as string, emitter.condition(test));
  once.set(name, `Math.min(${names.join(',')})`);
  const digits = names.map((one, index) => `${one}*${3 ** index}`).join('+');
  const gate = { policy, conditions: appliesTo, clauses: [number], name, digits };
  gates.push(gate);
  return gate;
}

/** The conditions that every reading of a clause asks for. */
function sharedBy({ variants: [main, ...others] }: Clause): Condition[] {
  return main.require.filter((one) => others.every(({ require }) => require.includes(one)));
}

/** Whether the party is one of those a clause is for, looked up once for a dossier. */
export function emitBeneficiary({ beneficiaries }: Clause, context: ConditionContext): string {
  const { emitter, vocabulary, once } = context;
  const role = vocabulary.party.facts.findIndex((fact) => fact.id === 'role');
  const codes = beneficiaries.map((code) => emitter.constant(code));
  const name = `B_${codes.join('_')}`;
  once.set(name, `hasAny(P.f${role},[${codes.join(',')}])`);
  return name;
}

function emitDigits(first: string, tests: readonly string[], names: readonly string[]): string {
  if (tests.length >= MOST_CONDITIONS) throw new TypeError('too many conditions to be explained');
  // Facts share hidden classes with others that are no whole numbers: `|0` says which these are.
  const each = names.map((name, index) => `${name}=${tests[index]}|0`);
  const digits = names.map((name, index) => `+${name}*${3 ** (index + 1)}`);
  const noted = each.length === 0 ? '' : `const ${each.join(',')};`;
  return `${noted}q=${first}${digits.join('')};`;
}

/** Code that lowers a variable to the least of some tests; the first that fails ends the matter. */
function lower(into: 's' | 'c', tests: readonly string[]): string {
  return tests.map((test) => `if(${into}!==0){const x=${test}|0;if(x<${into})${into}=x}`).join('');
}
