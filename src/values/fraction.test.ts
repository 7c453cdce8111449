import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFractions, compareFractions, fraction, multiplyFractions } from './fraction.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const anyNum = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
const anyDen = fc.oneof(fc.integer({ min: 1, max: MAX }), fc.integer({ min: 1, max: 1000 }));
const anyFraction = fc.tuple(anyNum, anyDen).map(([num, den]) => fraction(num, den));

/** The exact result by big integers, or 'too large' when it does not fit. */
function reduced(num: bigint, den: bigint) {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  const [n, d] = [num / a, den / a];
  const fits = n <= BigInt(MAX) && n >= -BigInt(MAX) && d <= BigInt(MAX);
  return fits ? { num: Number(n), den: Number(d) } : 'too large';
}

function orTooLarge<T>(compute: () => T): T | 'too large' {
  try {
    return compute();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return 'too large';
  }
}

describe('fraction', () => {
  it.each([
    [1, 2, 1, 2],
    [2, 4, 1, 2],
    [0, 7, 0, 1],
    [-6, 4, -3, 2],
    [6, -4, -3, 2],
    [-6, -4, 3, 2],
    [0, -3, 0, 1],
    [-0, 3, 0, 1],
    [MAX, MAX, 1, 1],
    [MAX, -1, -MAX, 1],
  ])('reduces %d/%d to %d/%d', (num, den, reducedNum, reducedDen) => {
    expect(fraction(num, den)).toStrictEqual({ num: reducedNum, den: reducedDen });
  });

  it.each([
    [1, 0],
    [0, 0],
    [0.5, 1],
    [1, 1.5],
    [MAX + 1, 1],
    [1, MAX + 1],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d/%d', (num, den) => {
    expect(() => fraction(num, den)).toThrow(RangeError);
  });
});

describe('compareFractions', () => {
  it.each([
    [fraction(1, 3), fraction(1, 2), -1],
    [fraction(1, 2), fraction(1, 2), 0],
    [fraction(0, 1), fraction(-1, 9), 1],
    [fraction(-1, 2), fraction(-1, 3), -1],
    // Doubles see these as equal.
    [fraction(MAX - 1, MAX), fraction(MAX - 2, MAX - 1), 1],
    [fraction(MAX, 1), fraction(MAX, 1), 0],
    [fraction(-MAX, MAX - 1), fraction(-MAX, MAX - 2), 1],
  ])('orders %o and %o', (a, b, order) => {
    expect(compareFractions(a, b)).toBe(order);
    expect(compareFractions(b, a)).toBe(order === 0 ? 0 : -order);
  });

  it('agrees with big integers', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const difference = BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den);
        const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0;
        expect(compareFractions(a, b)).toBe(sign);
      }),
    );
  });
});

describe('multiplyFractions and addFractions', () => {
  it('give what schools teach', () => {
    expect(multiplyFractions(fraction(2, 3), fraction(3, 4))).toStrictEqual(fraction(1, 2));
    expect(multiplyFractions(fraction(0, 1), fraction(-5, 7))).toStrictEqual(fraction(0, 1));
    expect(addFractions(fraction(1, 6), fraction(1, 10))).toStrictEqual(fraction(4, 15));
    expect(addFractions(fraction(1, 2), fraction(-1, 2))).toStrictEqual(fraction(0, 1));
  });

  it('reduce before they give up', () => {
    const tiny = fraction(1, MAX);
    expect(multiplyFractions(tiny, fraction(MAX, 1))).toStrictEqual(fraction(1, 1));
    expect(addFractions(tiny, fraction(MAX - 1, MAX))).toStrictEqual(fraction(1, 1));
  });

  it('refuse a result beyond safe integers', () => {
    expect(() => multiplyFractions(fraction(MAX, 1), fraction(2, 1))).toThrow(RangeError);
    expect(() => multiplyFractions(fraction(1, MAX), fraction(1, 2))).toThrow(RangeError);
    expect(() => addFractions(fraction(MAX, 1), fraction(1, 1))).toThrow(RangeError);
    expect(() => addFractions(fraction(1, MAX), fraction(1, MAX - 1))).toThrow(RangeError);
  });

  it('agree with big integers', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const den = BigInt(a.den) * BigInt(b.den);
        const product = reduced(BigInt(a.num) * BigInt(b.num), den);
        const sum = reduced(BigInt(a.num) * BigInt(b.den) + BigInt(b.num) * BigInt(a.den), den);
        expect(orTooLarge(() => multiplyFractions(a, b))).toStrictEqual(product);
        expect(orTooLarge(() => addFractions(a, b))).toStrictEqual(sum);
      }),
    );
  });
});
