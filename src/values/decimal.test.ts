import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from './decimal.ts';
import { fraction } from './fraction.ts';
import { readValue, refusalOf } from './values.test-kit.ts';

describe('parseDecimal', () => {
  it.each([
    ['0', 0, 1],
    ['-0', 0, 1],
    ['0.1', 1, 10],
    [0.1, 1, 10],
    [-2.5, -5, 2],
    ['007', 7, 1],
    ['1.50', 3, 2],
    [' 12 ', 12, 1],
    ['１２．５', 25, 2],
    ['1,000', 1000, 1],
    ['１，０００', 1000, 1],
    ['-1,234,567.89', -123456789, 100],
    ['9007199254740991', 9007199254740991, 1],
    ['90071992547409.91', 9007199254740991, 100],
    ['0.000000000000001', 1, 10 ** 15],
    // The denominator is safe only once it is reduced.
    ['0.0000000000000064', 1, 156_250_000_000_000],
    ['3.1400000000000000000000', 157, 50],
  ])('reads %s as %d/%d', (text, num, den) => {
    expect(readValue(parseDecimal(text))).toStrictEqual({ num, den });
  });

  it.each(['1e3', '1E-7', '+1.5e+3', 1e21, 5e-7])('refuses the exponent of %s', (text) => {
    expect(refusalOf(parseDecimal(text)).en).toContain('exponent');
  });

  it.each(['1,00', '1,0000', ',100', '1,,000', '1000,000', '0,100', '1,000,00', '1,000,'])(
    'refuses the grouping of %s',
    (text) => {
      expect(refusalOf(parseDecimal(text)).zh).toContain('千位分隔符');
    },
  );

  it.each(['.5', '5.', '1.2.3', '+5', '--5', '1 000', '0x10', '10²', '½', '一百', 'NaN', '1,000.'])(
    'refuses %s as no number',
    (text) => {
      expect(refusalOf(parseDecimal(text)).en).toContain('Not a number');
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses the number %d',
    (value) => {
      expect(refusalOf(parseDecimal(value)).en).toContain('Not a number');
    },
  );

  it('asks for a number when there is none', () => {
    expect(refusalOf(parseDecimal(' 　')).en).toContain('Enter a number');
  });

  it.each(['9007199254740992', '0.30000000000000004', '9007199254740991.5', '0'.repeat(61)])(
    'refuses %s, which has too many digits',
    (text) => {
      expect(refusalOf(parseDecimal(text)).en).toContain('Too many digits');
    },
  );

  it('reads the longest decimal of a safe fraction', () => {
    const text = `-1.${String(5n ** 52n).padStart(52, '0')}`;
    expect(text).toHaveLength(55);
    expect(readValue(parseDecimal(text))).toStrictEqual({ num: -(2 ** 52) - 1, den: 2 ** 52 });
    expect(readValue(parseDecimal('0'.repeat(60)))).toStrictEqual({ num: 0, den: 1 });
  });

  it('quotes only the beginning of a long text', () => {
    expect(refusalOf(parseDecimal('x'.repeat(1000))).en.length).toBeLessThan(100);
  });

  it('reads every decimal exactly, grouped or not, in either width', () => {
    const digits = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 6 }), (scaled, places) => {
        const padded = String(Math.abs(scaled)).padStart(places + 1, '0');
        const whole = padded.slice(0, -places);
        const [sign, point] = [scaled < 0 ? '-' : '', `.${padded.slice(-places)}`];
        const exact = fraction(scaled, 10 ** places);
        const grouped = `${sign}${BigInt(whole).toLocaleString('en-US')}${point}`;
        const wide = grouped.replace(/[-,.\d]/g, (c) =>
          String.fromCharCode(c.charCodeAt(0) + 0xfee0),
        );
        for (const text of [`${sign}${whole}${point}`, grouped, wide]) {
          expect(readValue(parseDecimal(text))).toStrictEqual(exact);
        }
      }),
    );
  });
});
