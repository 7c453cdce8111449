import { fail } from './reading.ts';
import { denominatorOf, leastCommonMultiple, typeOf } from './type-of.ts';
import type { Expression } from './types.ts';

/** Beyond this scale ordinary amounts would leave the range of exact integers. */
const LARGEST_DENOMINATOR = 1_000_000_000_000;

/**
 * Refuses figures that could not be computed exactly: products of too many decimals, and figures
 * that leave the range of exact integers once both sides stand at one scale.
 */
export function refuseInexact(expression: Expression, at: number): void {
  switch (expression.op) {
    case 'compare':
    case 'plus':
    case 'minus': {
      const { left, right } = expression;
      if (typeOf(left).is !== 'number') return;
      const den = leastCommonMultiple(denominatorOf(left), denominatorOf(right));
      for (const side of [left, right]) {
        const scaled = side.op === 'number' ? side.num * (den / side.den) : 0;
        if (den > LARGEST_DENOMINATOR || !Number.isSafeInteger(scaled)) tooFine(at);
      }
      return;
    }
    case 'times':
      if (denominatorOf(expression) > LARGEST_DENOMINATOR) tooFine(at);
      return;
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'duration':
    case 'fact':
    case 'and':
    case 'or':
    case 'not':
    case 'includes':
    case 'some':
    case 'every':
    case 'sum':
    case 'count':
    case 'only':
    case 'shift':
    case 'year':
    case 'today':
    case 'previous':
      return;
  }
}

function tooFine(at: number): never {
  return fail(at, {
    zh: '这些数字合在一起超出可精确计算的范围，请减少小数位或相乘的项',
    en: 'these figures together leave the range that can be computed exactly; use fewer decimals or factors',
  });
}
