import type { Expression, FactExpression } from './types.ts';

/** The expressions directly inside an expression. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'duration':
    case 'fact':
    case 'today':
      return [];
    case 'compare':
    case 'plus':
    case 'minus':
    case 'times':
      return [expression.left, expression.right];
    case 'and':
    case 'or':
      return expression.args;
    case 'not':
      return [expression.arg];
    case 'includes':
      return [expression.set, expression.item];
    case 'some':
    case 'every':
      return [expression.test];
    case 'sum':
    case 'only':
      return expression.where ? [expression.value, expression.where] : [expression.value];
    case 'count':
      return expression.where ? [expression.where] : [];
    case 'shift':
      return [expression.date, expression.by];
    case 'year':
      return [expression.date];
    case 'previous':
      return [expression.year, ...expression.series, expression.value];
  }
}

/** Every expression of a tree, outermost first. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* walk(part);
}

/** Whether an expression rests on what an officer determines. */
export function mentionsDetermination(expression: Expression): boolean {
  for (const part of walk(expression)) {
    if (part.op === 'fact' && part.of.is === 'determined') return true;
  }
  return false;
}

/** The facts that an expression reads. */
export function factsOf(expression: Expression): FactExpression[] {
  const facts: FactExpression[] = [];
  for (const part of walk(expression)) if (part.op === 'fact') facts.push(part);
  return facts;
}
