import { parseShifted } from './decimal.ts';
import { placePoint } from './decimal-text.ts';
import type { Fraction } from './fraction.ts';
import { toHalfWidth } from './half-width.ts';
import { type Parsed, refuse } from './message.ts';

// The decimal places by which each sign moves the point.
const SIGNS: Readonly<Record<string, number>> = { '%': 2, '‰': 3 };

/** Reads '30%', '1.5%', '3‰', '0.3' or 0.3 as the exact share: 30% and 0.3 are both 3/10. */
export function parseRate(text: string | number): Parsed<Fraction> {
  const given = toHalfWidth(String(text)).trim();
  if (given === '') {
    return refuse('请填写比例，例如 30%、3‰ 或 0.3', 'Enter a rate, for example 30%, 3‰ or 0.3');
  }
  const shift = SIGNS[given.slice(-1)];
  const figure = parseShifted(shift === undefined ? given : given.slice(0, -1), shift ?? 0);
  if (!figure.ok) {
    return refuse(
      `比例应写作 30%、3‰ 或 0.3。${figure.error.zh}`,
      `Write the rate like 30%, 3‰ or 0.3. ${figure.error.en}`,
    );
  }
  return figure;
}

/** The rate in per cent ('1.5%'), exact; 'num/den' when no finite decimal is. */
export function formatRate(rate: Fraction): string {
  const places = decimalPlaces(rate.den);
  if (places === undefined) {
    return `${rate.num}/${rate.den}`;
  }
  const scaled = (BigInt(Math.abs(rate.num)) * 100n * 10n ** BigInt(places)) / BigInt(rate.den);
  return `${rate.num < 0 ? '-' : ''}${placePoint(String(scaled), places)}%`;
}

/** How many decimals 1/den has; undefined when they never end. */
function decimalPlaces(den: number): number | undefined {
  let rest = den;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; rest /= 2) twos += 1;
  for (; rest % 5 === 0; rest /= 5) fives += 1;
  return rest === 1 ? Math.max(twos, fives) : undefined;
}
