import type { Expression, Unit, ValueType } from './types.ts';

const BOOLEAN: ValueType = { is: 'boolean' };

/** The type of a checked expression. */
export function typeOf(expression: Expression): ValueType {
  switch (expression.op) {
    case 'number':
      return { is: 'number', unit: expression.unit };
    case 'text':
      return { is: 'text' };
    case 'date':
    case 'shift':
    case 'today':
      return { is: 'date' };
    case 'duration':
      return { is: 'duration', of: expression.of };
    case 'fact':
      return expression.type;
    case 'previous':
      return expression.value.type;
    case 'sum':
    case 'only':
      return typeOf(expression.value);
    case 'count':
    case 'year':
      return { is: 'number', unit: 'one' };
    case 'plus':
    case 'minus':
      return typeOf(expression.left);
    case 'times':
      return { is: 'number', unit: productUnit(expression.left, expression.right) };
    case 'boolean':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'includes':
    case 'some':
    case 'every':
      return BOOLEAN;
  }
}

/** Unit of a numeric expression. */
export function unitOf(expression: Expression): Unit {
  const type = typeOf(expression);
  return type.is === 'number' ? type.unit : 'one';
}

/** Unit of a product: a rate or a plain number of a thing is that thing; money times money is none. */
export function productUnit(left: Expression, right: Expression): Unit {
  const [a, b] = [unitOf(left), unitOf(right)];
  if (a === 'one') return b;
  return a === 'rate' && b !== 'one' ? b : a;
}

/** Denominator of a numeric expression: its value is an integer divided by this constant. */
export function denominatorOf(expression: Expression): number {
  switch (expression.op) {
    case 'number':
    case 'fact':
      return expression.den;
    case 'previous':
      return expression.value.den;
    case 'sum':
    case 'only':
      return denominatorOf(expression.value);
    case 'plus':
    case 'minus':
      return leastCommonMultiple(denominatorOf(expression.left), denominatorOf(expression.right));
    case 'times':
      return denominatorOf(expression.left) * denominatorOf(expression.right);
    case 'text':
    case 'date':
    case 'shift':
    case 'duration':
    case 'count':
    case 'year':
    case 'today':
    case 'boolean':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'includes':
    case 'some':
    case 'every':
      return 1;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Smallest positive integer that both divide. */
export function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}
