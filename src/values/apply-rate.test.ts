import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRate, multiplyFloor } from './apply-rate.ts';
import { type Fraction, fraction } from './fraction.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const BIG = BigInt(MAX);
const anyFen = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
const anyRate = fc
  .tuple(anyFen, fc.oneof(fc.integer({ min: 1, max: MAX }), fc.integer({ min: 1, max: 1000 })))
  .map(([num, den]) => fraction(num, den));
/** Products next to the limit of safe integers, where a quotient could round wrongly. */
const nearTheLimit = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: MAX }), fc.boolean())
  .map(([below, den, minus]) => ({ fen: (MAX - below) * (minus ? -1 : 1), rate: { num: 1, den } }));
const anyCase = fc.oneof(fc.record({ fen: anyFen, rate: anyRate }), nearTheLimit);

function floorDivide(num: bigint, den: bigint): bigint {
  return num / den - (num % den < 0n ? 1n : 0n);
}

/** floor(|x| + 1/2) with the sign of x. */
function halfUp(num: bigint, den: bigint): bigint {
  const rounded = floorDivide(2n * (num < 0n ? -num : num) + den, 2n * den);
  return num < 0n ? -rounded : rounded;
}

function agrees(
  compute: (fen: number, rate: Fraction) => number,
  oracle: (num: bigint, den: bigint) => bigint,
) {
  fc.assert(
    fc.property(anyCase, ({ fen, rate }) => {
      const expected = oracle(BigInt(fen) * BigInt(rate.num), BigInt(rate.den));
      if (expected > BIG || expected < -BIG) {
        expect(() => compute(fen, rate)).toThrow(RangeError);
      } else {
        expect(compute(fen, rate)).toBe(Number(expected));
      }
    }),
    { numRuns: 3_000 },
  );
}

describe('multiplyFloor', () => {
  it.each([
    [0, 3, 10, 0],
    [0, -3, 10, 0],
    [-0, 3, 10, 0],
    [10, 3, 10, 3],
    [11, 3, 10, 3],
    [13, 3, 10, 3],
    [14, 3, 10, 4],
    [-10, 3, 10, -3],
    [-11, 3, 10, -4],
    [11, -3, 10, -4],
    [100, 1, 3, 33],
    [MAX, 1, 1, MAX],
    [MAX, 1, 2, 4_503_599_627_370_495],
    [-MAX, 1, 2, -4_503_599_627_370_496],
    [MAX, 3, 10, 2_702_159_776_422_297],
    [-MAX, 3, 10, -2_702_159_776_422_298],
    [MAX - 1, 3, 3, MAX - 1],
  ])('brings %d × %d/%d down to %d', (fen, num, den, result) => {
    expect(multiplyFloor(fen, fraction(num, den))).toBe(result);
  });

  it('refuses a result beyond safe integers and an amount that is not whole', () => {
    expect(() => multiplyFloor(MAX, fraction(2, 1))).toThrow(RangeError);
    expect(() => multiplyFloor(-MAX, fraction(2, 1))).toThrow(RangeError);
    expect(() => multiplyFloor(1.5, fraction(2, 1))).toThrow(RangeError);
    expect(() => multiplyFloor(Number.NaN, fraction(1, 2))).toThrow(RangeError);
  });

  it('agrees with big integers', () => {
    agrees(multiplyFloor, floorDivide);
  });
});

describe('applyRate', () => {
  it.each([
    [5, 1, 2, 2, 3],
    [-5, 1, 2, -3, -3],
    [1, 1, 3, 0, 0],
    [2, 1, 3, 0, 1],
    [-1, 1, 3, -1, 0],
    [149, 1, 100, 1, 1],
    [150, 1, 100, 1, 2],
    [MAX, 1, 2, 4_503_599_627_370_495, 4_503_599_627_370_496],
    [MAX, 3, 10, 2_702_159_776_422_297, 2_702_159_776_422_297],
  ])('brings %d × %d/%d down to %d and half up to %d', (fen, num, den, down, halfUpwards) => {
    expect(applyRate(fen, fraction(num, den), 'down')).toBe(down);
    expect(applyRate(fen, fraction(num, den), 'half_up')).toBe(halfUpwards);
  });

  it('agrees with big integers', () => {
    agrees((fen, rate) => applyRate(fen, rate, 'down'), floorDivide);
    agrees((fen, rate) => applyRate(fen, rate, 'half_up'), halfUp);
  });

  it('rounds half up an amount and its reversal alike', () => {
    fc.assert(
      fc.property(anyFen, fc.integer({ min: 0, max: 100 }), (fen, percent) => {
        const rate = fraction(percent, 100);
        expect(applyRate(-fen, rate, 'half_up') + applyRate(fen, rate, 'half_up')).toBe(0);
      }),
    );
  });

  it('never pays less for more', () => {
    fc.assert(
      fc.property(anyFen, anyFen, fc.integer({ min: 0, max: 1000 }), (a, b, permille) => {
        const rate = fraction(permille, 1000);
        const [less, more] = a < b ? [a, b] : [b, a];
        for (const rounding of ['down', 'half_up'] as const) {
          expect(applyRate(less, rate, rounding)).toBeLessThanOrEqual(
            applyRate(more, rate, rounding),
          );
        }
      }),
    );
  });
});
