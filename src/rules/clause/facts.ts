import { partsOfAward, walkAwards } from '../award/awards.ts';
import type { Expression, FactExpression } from '../expression/types.ts';
import { factsOf, mentionsDetermination, walk } from '../expression/walk.ts';
import type { Clause, Variant } from './types.ts';

/** The expressions by which a reading fixes its amount. */
export function amountExpressions({ award, limits }: Variant): Expression[] {
  const awards = [award, ...limits.flatMap((limit) => (limit.limit === 'each' ? [limit.cap] : []))];
  const inAwards = awards.flatMap((one) =>
    [...walkAwards(one)].flatMap((part) => partsOfAward(part).expressions ?? []),
  );
  const inLimits = limits.flatMap((limit) =>
    limit.limit === 'ceiling' ? [limit.cap, ...(limit.counting ? [limit.counting] : [])] : [],
  );
  return [...inAwards, ...inLimits];
}

/** The facts of the record and the party that a reading rests on, each once. */
export function ownFacts(variant: Variant): FactExpression[] {
  const facts = new Map<string, FactExpression>();
  for (const fact of expressionsOf(variant).flatMap(factsOf)) {
    if (fact.of.is === 'this' || fact.of.is === 'party')
      facts.set(`${fact.of.is}.${fact.fact}`, fact);
  }
  return [...facts.values()];
}

/** Whether a condition rests on what an officer determines. */
export function asksOfficer({ variants }: Clause): boolean {
  return variants.some(({ require }) => require.some(({ test }) => mentionsDetermination(test)));
}

/**
 * Whether every reading rests on the record, the party's role, the conditions of its document and
 * what the clause itself has paid and determined: on no other record, fact of the party or clause,
 * and not on the day.
 */
export function standsAlone({ variants, appliesTo }: Clause): boolean {
  return variants.every((variant) => {
    const awards = [...walkAwards(variant.award)].map(partsOfAward);
    return (
      !awards.some(({ amounts, payments }) => amounts || payments) &&
      !variant.limits.some((limit) => 'shared' in limit && limit.shared !== null) &&
      !expressionsOf(variant)
        .filter((one) => !appliesTo.some(({ test }) => test === one))
        .some((one) => [...walk(one)].some(looksElsewhere))
    );
  });
}

/** Every expression of a reading: its conditions, then what fixes its amount. */
export function expressionsOf(variant: Variant): Expression[] {
  return [...variant.require.map(({ test }) => test), ...amountExpressions(variant)];
}

function looksElsewhere(part: Expression): boolean {
  switch (part.op) {
    case 'fact':
      return part.of.is === 'party';
    case 'some':
    case 'every':
    case 'sum':
    case 'count':
    case 'only':
    case 'previous':
    case 'today':
      return true;
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'duration':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'includes':
    case 'plus':
    case 'minus':
    case 'times':
    case 'shift':
    case 'year':
      return false;
  }
}
