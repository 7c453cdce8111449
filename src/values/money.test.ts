import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, type Currency } from './currency.ts';
import { formatFen, formatMoney, parseMoney } from './money.ts';
import { readValue, refusalOf } from './values.test-kit.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const anyCurrency = fc.constantFrom(...(Object.keys(CURRENCIES) as Currency[]));
const anyFen = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -200_000, max: 200_000 }),
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((wan) => wan * 1_000_000),
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((yuan) => yuan * 100),
);

describe('parseMoney', () => {
  it.each([
    ['800万元', 'CNY', 800_000_000],
    ['8,000万元', 'CNY', 8_000_000_000],
    ['1.5亿元', 'CNY', 15_000_000_000],
    ['260元', 'CNY', 26_000],
    ['12.34元', 'CNY', 1_234],
    ['12.340元', 'CNY', 1_234],
    ['0.0001亿元', 'CNY', 1_000_000],
    ['0.000001万元', 'CNY', 1],
    ['-3万元', 'CNY', -3_000_000],
    ['－３万元', 'CNY', -3_000_000],
    ['-0元', 'CNY', 0],
    ['０.５　万元', 'CNY', 500_000],
    ['５，０００元', 'CNY', 500_000],
    ['800 万 元', 'CNY', 800_000_000],
    ['800万', 'CNY', 800_000_000],
    ['¥1,234.50', 'CNY', 123_450],
    ['￥1,234.50', 'CNY', 123_450],
    ['-¥ 3', 'CNY', -300],
    ['¥3万元', 'CNY', 3_000_000],
    ['1000万美元', 'USD', 1_000_000_000],
    ['US$10,000,000', 'USD', 1_000_000_000],
    ['5万港元', 'HKD', 5_000_000],
    ['HK$5', 'HKD', 500],
    ['5欧元', 'EUR', 500],
    ['€5.01', 'EUR', 501],
    ['100日元', 'JPY', 10_000],
    ['JP¥100', 'JPY', 10_000],
    ['1234', 'CNY', 123_400],
    [1234.5, 'CNY', 123_450],
    [-0, 'CNY', 0],
    ['90071992547409.91', 'CNY', MAX],
    ['-90071992547409.91元', 'CNY', -MAX],
  ] as const)('reads %s as %s %d', (text, currency, fen) => {
    expect(readValue(parseMoney(text))).toStrictEqual({ currency, fen });
  });

  it('takes a bare figure in the expected currency', () => {
    expect(readValue(parseMoney(10, 'USD'))).toEqual({ currency: 'USD', fen: 1_000 });
    expect(readValue(parseMoney('3万', 'HKD'))).toEqual({ currency: 'HKD', fen: 3_000_000 });
    expect(readValue(parseMoney('10美元', 'USD'))).toEqual({ currency: 'USD', fen: 1_000 });
  });

  it('refuses another currency than the expected one', () => {
    expect(refusalOf(parseMoney('1000万美元', 'CNY'))).toEqual({
      zh: '币种应为人民币，而不是美元',
      en: 'Expected yuan (CNY), not US dollars (USD)',
    });
    expect(refusalOf(parseMoney('5元', 'USD')).zh).toBe('币种应为美元，而不是人民币');
  });

  it.each(['0.001元', '12.345', 12.345, '0.00000001万元', '1.000000000001亿元'])(
    'refuses %s, finer than a fen',
    (text) => {
      expect(refusalOf(parseMoney(text)).zh).toContain('元后两位小数');
    },
  );

  it.each([
    '',
    ' ',
    '元',
    '万元',
    '约5元',
    '5英镑',
    '$5',
    '5元整',
    '1亿5000万元',
    '5元美元',
    '¥5美元',
    '(5)',
    '+5元',
    '1e3',
    '5-6万元',
    '¥-5',
    '1 000元',
    '百万元',
    'NaN',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
  ])('refuses %s and says what an amount looks like', (text) => {
    expect(refusalOf(parseMoney(text)).zh).toBe('金额应写作 800万元、1.5亿元、260元 或 ¥1,234.50');
  });

  it('words the expectation in the expected currency', () => {
    expect(refusalOf(parseMoney('?', 'USD')).en).toContain('US$1,234.50, 260美元');
  });

  it.each(['8,00万元', '1,0000元'])('refuses the grouping of %s', (text) => {
    expect(refusalOf(parseMoney(text)).zh).toContain('千位分隔符');
  });

  it.each(['90071992547409.92', '1000000亿元', '-90071992547409.92'])(
    'refuses %s, beyond exact fen',
    (text) => {
      expect(refusalOf(parseMoney(text)).zh).toContain('金额过大');
    },
  );

  it('answers at once on long hostile texts', () => {
    for (const text of [
      `-${' '.repeat(200_000)}x`,
      `1${' '.repeat(200_000)}!`,
      '9'.repeat(500_000),
    ]) {
      expect(parseMoney(text).ok).toBe(false);
    }
  }, 1_000);
});

describe('formatMoney', () => {
  it.each([
    [0, '0元', '¥0'],
    [1, '0.01元', '¥0.01'],
    [10, '0.10元', '¥0.10'],
    [26_000, '260元', '¥260'],
    [99_900, '999元', '¥999'],
    [99_999, '999.99元', '¥999.99'],
    [100_000, '0.1万元', '¥1,000'],
    [100_001, '1,000.01元', '¥1,000.01'],
    [500_000, '0.5万元', '¥5,000'],
    [123_456, '1,234.56元', '¥1,234.56'],
    [123_400, '0.1234万元', '¥1,234'],
    [26_000_000, '26万元', '¥260,000'],
    [1_000_000_000, '1000万元', '¥10,000,000'],
    [9_999_990_000, '9999.99万元', '¥99,999,900'],
    [10_000_000_000, '1亿元', '¥100,000,000'],
    [10_001_000_000, '1.0001亿元', '¥100,010,000'],
    [10_000_100_000, '10000.1万元', '¥100,001,000'],
    [10_000_000_001, '100,000,000.01元', '¥100,000,000.01'],
    [15_000_000_000, '1.5亿元', '¥150,000,000'],
    [-3_000_000, '-3万元', '-¥30,000'],
    [-1, '-0.01元', '-¥0.01'],
    [-0, '0元', '¥0'],
    [MAX, '90,071,992,547,409.91元', '¥90,071,992,547,409.91'],
  ])('shows %d fen as %s and %s', (fen, zh, en) => {
    expect(formatMoney(fen, 'zh')).toBe(zh);
    expect(formatMoney(fen, 'en')).toBe(en);
  });

  it('names other currencies', () => {
    expect(formatMoney(1_000_000_000, 'zh', 'USD')).toBe('1000万美元');
    expect(formatMoney(1_000_000_000, 'en', 'USD')).toBe('US$10,000,000');
    expect(formatMoney(500, 'zh', 'HKD')).toBe('5港元');
    expect(formatMoney(501, 'en', 'EUR')).toBe('€5.01');
    expect(formatMoney(10_000, 'en', 'JPY')).toBe('JP¥100');
  });

  it.each([0.5, Number.NaN, MAX + 1])('refuses %d, which is no amount in fen', (fen) => {
    expect(() => formatMoney(fen, 'zh')).toThrow(RangeError);
    expect(() => formatFen(fen)).toThrow(RangeError);
  });

  it('is read back to the same amount, in both languages and every currency', () => {
    fc.assert(
      fc.property(anyFen, anyCurrency, fc.constantFrom('zh', 'en'), (fen, currency, lang) => {
        const text = formatMoney(fen, lang, currency);
        expect(readValue(parseMoney(text))).toEqual({ currency, fen: fen + 0 });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('formatFen', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [123, '1.23'],
    [26_000_000, '260000.00'],
    [MAX, '90071992547409.91'],
  ])('writes %d as %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });

  it('is read back to the same amount', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(readValue(parseMoney(formatFen(fen))).fen).toBe(fen + 0);
      }),
    );
  });
});
