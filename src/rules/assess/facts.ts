import { partsOfAward, walkAwards } from '../award/awards.ts';
import type { Variant } from '../clause/types.ts';
import type { Expression, FactExpression } from '../expression/types.ts';
import { factsOf } from '../expression/walk.ts';

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
  const expressions = [...variant.require.map(({ test }) => test), ...amountExpressions(variant)];
  for (const fact of expressions.flatMap(factsOf)) {
    if (fact.of.is === 'this' || fact.of.is === 'party')
      facts.set(`${fact.of.is}.${fact.fact}`, fact);
  }
  return [...facts.values()];
}
