import type { Fraction } from './fraction.ts';
import type { Fen } from './money.ts';

/** `down`: towards minus infinity. `half_up`: to the nearest fen, halves away from zero. */
export type Rounding = 'down' | 'half_up';

/**
 * floor(fen × rate), exactly. Quotients of a safe product need no remainder: a double rounds
 * p/den onto a whole number it does not reach only when |p| is at least 2^53.
 * @throws RangeError when the result, or `fen`, is not a safe integer.
 */
export function multiplyFloor(fen: Fen, rate: Fraction): Fen {
  const product = fen * rate.num;
  if (Number.isSafeInteger(product) && Number.isInteger(fen)) {
    // Adding 0 turns -0 into 0.
    return Math.floor(product / rate.den) + 0;
  }
  const exact = BigInt(fen) * BigInt(rate.num);
  const den = BigInt(rate.den);
  const towardsZero = exact / den;
  return safeFen(exact < 0n && exact % den !== 0n ? towardsZero - 1n : towardsZero);
}

/**
 * fen × rate, exactly, brought to whole fen by `rounding`.
 * @throws RangeError when the result, or `fen`, is not a safe integer.
 */
export function applyRate(fen: Fen, rate: Fraction, rounding: Rounding): Fen {
  switch (rounding) {
    case 'down':
      return multiplyFloor(fen, rate);
    case 'half_up':
      return multiplyHalfUp(fen, rate);
  }
}

function multiplyHalfUp(fen: Fen, rate: Fraction): Fen {
  const product = Math.abs(fen * rate.num);
  const negative = fen < 0 !== rate.num < 0;
  if (Number.isSafeInteger(product) && Number.isInteger(fen)) {
    const whole = Math.floor(product / rate.den);
    const rest = product - whole * rate.den;
    const rounded = rest >= rate.den - rest ? whole + 1 : whole;
    return negative ? 0 - rounded : rounded;
  }
  const exact = BigInt(fen) * BigInt(rate.num);
  const den = BigInt(rate.den);
  const rounded = (2n * (negative ? -exact : exact) + den) / (2n * den);
  return safeFen(negative ? -rounded : rounded);
}

function safeFen(exact: bigint): Fen {
  const fen = Number(exact);
  if (!Number.isSafeInteger(fen)) {
    throw new RangeError(`amount beyond safe integers: ${exact}`);
  }
  return fen;
}
