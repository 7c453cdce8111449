import fc from 'fast-check';
import nzh from 'nzh/cn';
import { describe, expect, it } from 'vitest';
import { capitalForm } from './capital-form.ts';
import { formatFen } from './money.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** Amounts in which zeros are as frequent as all other digits together. */
const withManyZeros = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 15 })
  .map((digits) => Number(digits.join('')));
const anyFen = fc.oneof(
  withManyZeros,
  fc.maxSafeInteger(),
  fc.integer({ min: -200_000, max: 200_000 }),
  withManyZeros.map((fen) => -fen),
);

describe('capitalForm', () => {
  it.each([
    [0, '人民币零元整'],
    [-0, '人民币零元整'],
    [1, '人民币壹分'],
    [10, '人民币壹角'],
    [56, '人民币伍角陆分'],
    [100, '人民币壹元整'],
    [101, '人民币壹元零壹分'],
    [110, '人民币壹元壹角'],
    [1_000, '人民币壹拾元整'],
    [1_234_567, '人民币壹万贰仟叁佰肆拾伍元陆角柒分'],
    [1_000_000, '人民币壹万元整'],
    [1_000_100, '人民币壹万零壹元整'],
    [10_101_010, '人民币壹拾万壹仟零壹拾元零壹角'],
    [26_000_000, '人民币贰拾陆万元整'],
    [1_000_000_000, '人民币壹仟万元整'],
    [10_000_000_000, '人民币壹亿元整'],
    [10_000_500_000, '人民币壹亿零伍仟元整'],
    [10_001_000_001, '人民币壹亿零壹万元零壹分'],
    [10_000_000_000_000, '人民币壹仟亿元整'],
    [100_000_000_000_000, '人民币壹万亿元整'],
    [100_000_000_000_100, '人民币壹万亿零壹元整'],
    [9_000_005_000_000_000, '人民币玖拾万亿伍仟万元整'],
    [-3_000_000, '人民币负叁万元整'],
    [-1, '人民币负壹分'],
    [MAX, '人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
    [-MAX, '人民币负玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  ])('writes %d fen as %s', (fen, text) => {
    expect(capitalForm(fen)).toBe(text);
  });

  it.each([
    [140_950, '人民币壹仟肆佰零玖元伍角'],
    [600_714, '人民币陆仟零柒元壹角肆分'],
    [168_032, '人民币壹仟陆佰捌拾元零叁角贰分'],
    [10_700_053, '人民币壹拾万柒仟元零伍角叁分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
  ])('writes %d fen as the example of 支付结算办法附一 does', (fen, text) => {
    expect(capitalForm(fen)).toBe(text);
  });

  it.each([0.5, Number.NaN, MAX + 1, Number.POSITIVE_INFINITY])('refuses %d', (fen) => {
    expect(() => capitalForm(fen)).toThrow(RangeError);
  });

  it('is read back to the same amount, so that no two amounts are written alike', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(readNaively(capitalForm(fen))).toBe(fen + 0);
      }),
      { numRuns: 5_000 },
    );
    for (let fen = -100; fen <= 100_000; fen += 1) {
      if (readNaively(capitalForm(fen)) !== fen + 0) throw new Error(`${fen} is not read back`);
    }
  });

  it('keeps the form of a finance document', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const text = capitalForm(fen);
        expect(text).toMatch(/^人民币负?(([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)元)?/u);
        expect(text).not.toMatch(/零零|零[拾佰仟万亿整]|[^币]零元|人民币拾/u);
        expect(text.endsWith('整')).toBe(fen % 100 === 0);
        expect(text.endsWith('分')).toBe(fen % 10 !== 0);
        expect(text.startsWith('人民币负')).toBe(fen < 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Every way in which nzh writes an amount otherwise, and why. */
const DIFFERENCES = [
  {
    reason:
      'a yuan digit 0 before a jiao: the annex lets 零 stand or not; its first example has it',
    example: [168_032, '人民币壹仟陆佰捌拾元叁角贰分'],
    holds: (fen: number) =>
      Math.abs(fen) >= 1_000 && digitAt(fen, 100) === 0 && digitAt(fen, 10) > 0,
    ofNzh: (ours: string) => ours.replace('元零', '元'),
  },
] as const;

describe('capitalForm and nzh', () => {
  it.each(DIFFERENCES)('differ: $reason', ({ example: [fen, text], holds }) => {
    expect(holds(fen)).toBe(true);
    expect(writeWithNzh(fen)).toBe(text);
    expect(capitalForm(fen)).not.toBe(text);
  });

  it('agree on every amount of no listed difference, and differ in no other way', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const ours = capitalForm(fen);
        const difference = DIFFERENCES.find(({ holds }) => holds(fen));
        expect(writeWithNzh(fen)).toBe(difference ? difference.ofNzh(ours) : ours);
      }),
      { numRuns: 20_000 },
    );
  });
});

/** nzh leaves 整 out where it is handed decimals, be they 00. */
function writeWithNzh(fen: number): string {
  return nzh.toMoney(formatFen(fen).replace(/\.00$/, ''));
}

const digitAt = (fen: number, place: number): number => Math.trunc(Math.abs(fen) / place) % 10;

/** Reads a capital form without using how it is written: 零 and 整 carry nothing. */
function readNaively(text: string): number {
  const figure = text
    .replace('人民币', '')
    .replace('负', '')
    .replace(/[零整]/gu, '');
  const [, yuan = '', jiao = '', fen = ''] =
    /^(?:(.*)元)?(?:(.)角)?(?:(.)分)?$/u.exec(figure) ?? [];
  const digit = (word: string): bigint => BigInt(word === '' ? 0 : DIGITS.indexOf(word));
  const total = readWhole(yuan) * 100n + digit(jiao) * 10n + digit(fen);
  return Number(text.includes('负') ? -total : total);
}

function readWhole(text: string): bigint {
  for (const [unit, size] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
    ['仟', 1_000n],
    ['佰', 100n],
    ['拾', 10n],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return readWhole(text.slice(0, at)) * size + readWhole(text.slice(at + 1));
  }
  return text === '' ? 0n : BigInt(DIGITS.indexOf(text));
}
