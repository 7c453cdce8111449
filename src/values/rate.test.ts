import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from './fraction.ts';
import { formatRate, parseRate } from './rate.ts';
import { readValue, refusalOf } from './values.test-kit.ts';

describe('parseRate', () => {
  it.each([
    ['30%', 3, 10],
    ['３０％', 3, 10],
    ['30 %', 3, 10],
    ['1.5%', 3, 200],
    ['3‰', 3, 1000],
    ['0.3', 3, 10],
    [0.3, 3, 10],
    ['0%', 0, 1],
    ['100%', 1, 1],
    ['250%', 5, 2],
    ['-5%', -1, 20],
    ['1,000%', 10, 1],
    [1, 1, 1],
  ])('reads %s as %d/%d', (text, num, den) => {
    expect(readValue(parseRate(text))).toStrictEqual({ num, den });
  });

  it.each(['%', '30%%', '30‰%', '三成', '1/3', '1e-2', Number.NaN, '30pct', '0.00000000000001‰'])(
    'refuses %s and says what a rate looks like',
    (text) => {
      const error = refusalOf(parseRate(text));
      expect(error.zh).toContain('30%、3‰ 或 0.3');
      expect(error.en).toContain('30%, 3‰ or 0.3');
    },
  );

  it('asks for a rate when there is none', () => {
    expect(refusalOf(parseRate('　')).zh).toContain('请填写比例');
  });
});

describe('formatRate', () => {
  it.each([
    [3, 10, '30%'],
    [3, 200, '1.5%'],
    [3, 1000, '0.3%'],
    [0, 1, '0%'],
    [1, 1, '100%'],
    [5, 2, '250%'],
    [-1, 20, '-5%'],
    [1, 8, '12.5%'],
    [1, 3, '1/3'],
    [-2, 7, '-2/7'],
    [Number.MAX_SAFE_INTEGER, 1, '900719925474099100%'],
  ])('shows %d/%d as %s', (num, den, text) => {
    expect(formatRate(fraction(num, den))).toBe(text);
  });

  it('is read back to the same rate whenever it is a decimal', () => {
    const finite = fc.record({
      num: fc.maxSafeInteger(),
      twos: fc.integer({ min: 0, max: 25 }),
      fives: fc.integer({ min: 0, max: 11 }),
    });
    fc.assert(
      fc.property(finite, ({ num, twos, fives }) => {
        const rate = fraction(num, 2 ** twos * 5 ** fives);
        expect(readValue(parseRate(formatRate(rate)))).toStrictEqual(rate);
      }),
    );
    const finest = fraction(Number.MAX_SAFE_INTEGER, 2 ** 52);
    expect(readValue(parseRate(formatRate(finest)))).toStrictEqual(finest);
  });
});
