import type { Condition } from '../clause/types.ts';
import { typeOf } from '../expression/type-of.ts';
import type { Expression, FactExpression, Quantifier } from '../expression/types.ts';
import type { Emitter } from './emitter.ts';

type Compare = Extract<Expression, { op: 'compare' }>;

/** A numeric threshold that a condition rests on. */
export type Near = {
  readonly label: Condition['label'];
  readonly fact: FactExpression;
  readonly test: Compare['test'];
  /** The threshold, in the stored form of the fact. */
  readonly need: number;
};

const YES: Expression = { op: 'boolean', value: true };

/**
 * The thresholds of a condition: for each, code that tells whether the condition would hold
 * without it, and code of the value that falls short (the best one, where records are searched).
 */
export function nearOf(
  { label, test }: Condition,
  emitter: Emitter,
): { near: Near; relaxed: string; value: string }[] {
  return thresholdsIn(test).map(({ compare, fact, need, within }) => {
    const relaxed = emitter.condition(replace(test, compare, YES));
    const best = within ? bestOf(within, compare, fact, emitter) : emitter.number(fact);
    return { near: { label, fact, test: compare.test, need }, relaxed, value: best };
  });
}

type Threshold = {
  compare: Compare;
  fact: FactExpression;
  need: number;
  within: Quantifier | null;
};

/** Comparisons of a numeric fact with a figure, joined by `and` or `or`, at most inside one `some`. */
function thresholdsIn(test: Expression, within: Quantifier | null = null): Threshold[] {
  if (test.op === 'and' || test.op === 'or') {
    return test.args.flatMap((arg) => thresholdsIn(arg, within));
  }
  if (test.op === 'some' && within === null) return thresholdsIn(test.test, test);
  if (test.op !== 'compare' || test.test === '=' || test.test === '!=') return [];
  const { left, right } = test;
  if (left.op !== 'fact' || right.op !== 'number' || typeOf(left).is !== 'number') return [];
  const own = within
    ? left.of.is === 'each' && left.of.depth === within.depth
    : left.of.is !== 'each';
  const need = (right.num * left.den) / right.den;
  return own && Number.isSafeInteger(need) ? [{ compare: test, fact: left, need, within }] : [];
}

function bestOf(
  some: Quantifier,
  compare: Compare,
  fact: FactExpression,
  emitter: Emitter,
): string {
  const rest = replace(some.test, compare, YES);
  const better = compare.test === '>' || compare.test === '>=' ? '>' : '<';
  return emitter.best({ ...some, test: rest }, fact, better);
}

function replace(expression: Expression, part: Expression, by: Expression): Expression {
  if (expression === part) return by;
  if (expression.op === 'and' || expression.op === 'or')
    return { ...expression, args: expression.args.map((arg) => replace(arg, part, by)) };
  if (expression.op === 'some') return { ...expression, test: replace(expression.test, part, by) };
  return expression;
}
