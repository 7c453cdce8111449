import type { Award } from '../award/types.ts';
import type { Expression, FactExpression } from '../expression/types.ts';
import { factsOf, walk } from '../expression/walk.ts';
import type { Limit } from '../limit/types.ts';
import { expressionsOf, ownFacts } from './facts.ts';
import type { Clause, Variant } from './types.ts';

/** A fact of the party or of the record that a clause is about. */
export type OwnFact = { readonly of: 'party' | 'record'; readonly fact: string };

/** What a clause wants to know of a dossier. */
export type ClauseReads = {
  /** `needed`: by the default reading nothing is granted while it is unknown. */
  readonly facts: readonly (OwnFact & { readonly needed: boolean })[];
  /** The kinds of other records that it looks into. */
  readonly kinds: readonly string[];
  /** What each condition of the default reading rests on, in their order. */
  readonly conditions: readonly (readonly OwnFact[])[];
};

/**
 * What a clause, by any of its readings, wants to know of the party and of the record that it is
 * about: its conditions, its amount, its limits, the day that counts, and the role.
 */
export function readsOf(clause: Clause): ClauseReads {
  const { variants, countedOn } = clause;
  const [byDefault] = variants;
  const counted: OwnFact[] =
    countedOn.is === 'today' ? [] : [{ of: 'record', fact: countedOn.fact }];
  const role: OwnFact = { of: 'party', fact: 'role' };
  const needed = new Map([role, ...counted].map((fact) => [keyOf(fact), fact]));
  for (const fact of neededBy(byDefault).values()) needed.set(keyOf(fact), fact);
  const all = new Map(needed);
  for (const variant of variants) {
    const perOwner = variant.limits.flatMap((limit) => ('per' in limit ? (limit.per ?? []) : []));
    for (const fact of [...ownFacts(variant), ...perOwner].flatMap(ownFact))
      all.set(keyOf(fact), fact);
  }
  return {
    facts: [...all].map(([key, fact]) => ({ ...fact, needed: needed.has(key) })),
    kinds: [...new Set(variants.flatMap((variant) => expressionsOf(variant).flatMap(kindsIn)))],
    conditions: byDefault.require.map(({ test }) => distinct(factsOf(test).flatMap(ownFact))),
  };
}

type Facts = ReadonlyMap<string, OwnFact>;
const NONE: Facts = new Map();

function neededBy({ require, award, limits }: Variant): Facts {
  return union([
    ...require.map(({ test }) => neededToHold(test, true)),
    neededForAward(award),
    ...limits.map(neededForLimit),
  ]);
}

/** What must be known before a test can come out one way. */
function neededToHold(test: Expression, outcome: boolean): Facts {
  switch (test.op) {
    case 'and':
    case 'or': {
      const parts = test.args.map((arg) => neededToHold(arg, outcome));
      return (test.op === 'and') === outcome ? union(parts) : common(parts);
    }
    case 'not':
      return neededToHold(test.arg, !outcome);
    case 'fact':
    case 'compare':
    case 'includes':
      return neededForValue(test);
    case 'some':
    case 'every':
    case 'sum':
    case 'only':
    case 'count':
    case 'previous':
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'duration':
    case 'plus':
    case 'minus':
    case 'times':
    case 'shift':
    case 'year':
    case 'today':
      return NONE;
  }
}

/** What must be known before a value is; of what looks into other records, nothing for certain. */
function neededForValue(value: Expression): Facts {
  const parts = [...walk(value)];
  if (parts.some(({ op }) => OPEN.has(op))) return NONE;
  return byKey(parts.flatMap((part) => (part.op === 'fact' ? ownFact(part) : [])));
}

const OPEN: ReadonlySet<Expression['op']> = new Set([
  ...(['and', 'or', 'not', 'some', 'every', 'sum', 'count', 'only', 'previous'] as const),
]);

function neededForAward(award: Award): Facts {
  switch (award.award) {
    case 'fixed':
      return neededForValue(award.amount);
    case 'by':
      return union([
        neededForValue(award.fact),
        common(award.rows.map((row) => neededForAward(row.award))),
      ]);
    case 'first':
      return common(
        award.rows.map((row) => union([neededToHold(row.when, true), neededForAward(row.award)])),
      );
    case 'rate':
    case 'between':
    case 'marginal':
    case 'match':
      return neededForValue(award.of);
    case 'up_to':
      return award.ceiling ? neededForAward(award.ceiling) : NONE;
    case 'sum':
      return union(award.of.map(neededForAward));
    case 'instalments':
      return union([neededForAward(award.each), neededForValue(award.times)]);
    case 'range':
    case 'difference':
    case 'uplift':
      return NONE;
  }
}

function neededForLimit(limit: Limit): Facts {
  switch (limit.limit) {
    case 'each':
      return neededForAward(limit.cap);
    case 'ceiling':
      return union([limit.cap, ...(limit.counting ? [limit.counting] : [])].map(neededForValue));
    case 'per_year':
    case 'lifetime':
    case 'times':
    case 'years':
      return NONE;
  }
}

function kindsIn(expression: Expression): string[] {
  return [...walk(expression)].flatMap((part) => {
    if (part.op === 'previous') return [part.value.kind];
    return 'kind' in part && part.op !== 'fact' ? [part.kind] : [];
  });
}

function ownFact({ of, fact }: FactExpression): OwnFact[] {
  if (of.is === 'party') return [{ of: 'party', fact }];
  return of.is === 'this' ? [{ of: 'record', fact }] : [];
}

const keyOf = ({ of, fact }: OwnFact): string => `${of}.${fact}`;
const byKey = (facts: readonly OwnFact[]): Facts =>
  new Map(facts.map((fact) => [keyOf(fact), fact]));
const distinct = (facts: readonly OwnFact[]): OwnFact[] => [...byKey(facts).values()];

function union(parts: readonly Facts[]): Facts {
  return byKey(parts.flatMap((part) => [...part.values()]));
}

function common([first = NONE, ...others]: readonly Facts[]): Facts {
  return new Map([...first].filter(([key]) => others.every((other) => other.has(key))));
}
