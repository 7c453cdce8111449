/**
 * The small vocabulary of generated code: exact integer arithmetic, Kleene logic and look-ups.
 * Unknown numbers and dates are NaN, unknown texts and code sets undefined; conditions are
 * 0 (no), 1 (unknown), 2 (yes). Nothing here allocates on the usual path.
 */
import { addMonths, yearOf } from '../../values/index.ts';

/** Why an amount is zero although every condition holds; 0 means that nothing stands against it. */
export const WHY = { none: 0, no_record: 1, no_tier: 2, used_up: 3, nothing_left: 4 } as const;

/** Thrown when an amount leaves the range that can be computed exactly. */
export class AmountRangeError extends RangeError {}

/** Product of two integers; AmountRangeError beyond 2^53. NaN passes. */
export function mul(a: number, b: number): number {
  const product = a * b;
  if (product > Number.MAX_SAFE_INTEGER || product < Number.MIN_SAFE_INTEGER) {
    throw new AmountRangeError('an amount leaves the range that can be computed exactly');
  }
  return product;
}

/** The number itself; AmountRangeError beyond 2^53. NaN passes. */
export function exact(a: number): number {
  return mul(a, 1);
}

/** floor(a·num/den) for a ≥ 0, exact: BigInt where the product is not a safe integer. NaN passes. */
export function floorDiv(a: number, num: number, den: number): number {
  const product = a * num;
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % den)) / den;
  if (!Number.isFinite(product)) return product;
  return Number((BigInt(a) * BigInt(num)) / BigInt(den));
}

/** Equality of two three-valued booleans. */
export function same(a: number, b: number): number {
  if (a === 1 || b === 1) return 1;
  return a === b ? 2 : 0;
}

/** Whether a set of codes has a code. */
export function has(set: readonly string[] | undefined, code: string | undefined): number {
  if (set === undefined || code === undefined) return 1;
  return set.includes(code) ? 2 : 0;
}

/** Whether a set of codes has one of several codes. */
export function hasAny(set: readonly string[] | undefined, codes: readonly string[]): number {
  if (set === undefined) return 1;
  for (const code of set) if (codes.includes(code)) return 2;
  return 0;
}

/** A day moved by months; NaN where either is unknown. */
export function shiftMonths(day: number, months: number): number {
  return Number.isFinite(day + months) ? addMonths(day, months) : Number.NaN;
}

/** The year of a day; NaN for NaN. */
export function year(day: number): number {
  return Number.isFinite(day) ? yearOf(day) : Number.NaN;
}
