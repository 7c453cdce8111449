import type { SampleWanted } from '../../store/index.ts';
import { type Fraction, fraction } from '../../values/index.ts';

const WHOLE = 100;

/** The share of so many cases that is wanted; at most all of them. */
export function rateOf(wanted: SampleWanted, of: number): Fraction {
  if ('percent' in wanted) return fraction(wanted.percent, WHOLE);
  return of === 0 ? fraction(0, 1) : fraction(Math.min(wanted.count, of), of);
}
