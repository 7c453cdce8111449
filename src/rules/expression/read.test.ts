import { describe, expect, it } from 'vitest';
import { readExpression, readTyped } from './read.ts';
import { refusalOf } from './tck/refusal.test-kit.ts';
import { SAMPLE_SCOPE } from './tck/sample-world.test-kit.ts';

describe('readExpression', () => {
  it.each([
    ['-5', { num: -5, den: 1, unit: 'one' }],
    ['- 0.50', { num: -1, den: 2, unit: 'one' }],
    ['-30%', { num: -3, den: 10, unit: 'rate' }],
    ['- 5 %', { num: -1, den: 20, unit: 'rate' }],
    ['-1000万元', { num: -1_000_000_000, den: 1, unit: 'CNY' }],
    ['(2万港元)', { num: 2_000_000, den: 1, unit: 'HKD' }],
  ])('reads the figure %s', (source, figure) => {
    expect(readExpression(source, SAMPLE_SCOPE)).toEqual({ op: 'number', ...figure });
  });

  it.each([
    ['"a\\n\\u4e2d\\""', { op: 'text', value: 'a\n中"' }],
    ['"甲，乙 且 丙"', { op: 'text', value: '甲，乙 且 丙' }],
    ['true', { op: 'boolean', value: true }],
    ['@"1970-01-02"', { op: 'date', day: 1 }],
    ['date( "1970-01-02" )', { op: 'date', day: 1 }],
    ['duration("P1Y2M")', { op: 'duration', of: 'months', count: 14 }],
    ['@"-P30D"', { op: 'duration', of: 'days', count: -30 }],
  ])('reads the literal %s', (source, literal) => {
    expect(readExpression(source, SAMPLE_SCOPE)).toEqual(literal);
  });

  it.each([
    ['', '0: the expression breaks off here'],
    ['amount >', '8: the expression breaks off here'],
    ['approved and', '12: the expression breaks off here'],
    ['1 2', '2: cannot be understood here: "2"'],
    ['amount ≥ 1元', '7: write ≥ as >='],
    ['amount 不低于 1元', '7: write 不低于 as >='],
    ['approved 且 renewed', '9: write 且 as and'],
    ['name = “甲”', '7: write “ as "'],
    ['level in ("city"，"national")', '16: write ， as ,'],
    ['amount == 1元', '7: write == as ='],
    ['amount > 1,000', '10: cannot be understood here: ",000"'],
    ['amount > 100万', '9: the amount "100万" has no currency, write "100万元"'],
    ['amount = null', '9: null is not written: a fact that is absent is unknown'],
    ['approved and amount', '13: both sides of and/or are conditions: "amount" is not'],
    ['1 or approved', '0: both sides of and/or are conditions: "1" is not'],
    [
      'started_on - 1',
      '11: cannot be computed: "started_on - 1" (there are + - *, units must fit)',
    ],
    ['amount + 1', '7: cannot be computed: "amount + 1" (there are + - *, units must fit)'],
    [
      'amount * amount',
      '7: cannot be computed: "amount * amount" (there are + - *, units must fit)',
    ],
    ['amount / 2', '7: cannot be computed: "amount / 2" (there are + - *, units must fit)'],
    ['-amount', '0: cannot be computed: "-amount" (there are + - *, units must fit)'],
    ['if approved then 1 else 2', '0: outside the clause language: "if approved then 1 else 2"'],
    ['approved and {a: 1}', '13: outside the clause language: "{a: 1}"'],
    ['1 > 1e3', '4: Write the number in full, without an exponent: 1e3'],
    ['@"2020-02-30"', '0: Feb 2020 has days 1 to 29, not 30'],
    ['@"P1Y2D"', '0: the duration "P1Y2D" is written P2Y, P6M or P30D'],
    ['1 = duration("P")', '4: the duration "P" is written P2Y, P6M or P30D'],
  ])('refuses %j where it goes wrong', (source, refusal) => {
    expect(refusalOf(source)).toBe(refusal);
  });

  it.each(['"\\q"', '"\\U01F40E"'])('refuses the escape in %s', (source) => {
    expect(refusalOf(`name = ${source}`)).toMatch(/^7: an escape in the text is not understood/);
  });

  it.each([
    'time("10:00:00")',
    'date("2020/01/01")',
    'date(2020, 1, 1)',
    '@"2020"',
    'date(from: "2020-01-01")',
  ])('refuses %s: a date is four digits, two and two', (source) => {
    expect(refusalOf(`started_on = ${source}`)).toMatch(/^13: outside the clause language/);
  });
});

describe('readTyped', () => {
  it('takes the type that it asks for', () => {
    expect(readTyped('amount > 1元', SAMPLE_SCOPE, 'boolean').op).toBe('compare');
    expect(readTyped('amount', SAMPLE_SCOPE, 'number').op).toBe('fact');
  });

  it('refuses another', () => {
    expect(() => readTyped('amount', SAMPLE_SCOPE, 'boolean')).toThrow(
      'a condition is expected here, this is money (CNY)',
    );
    expect(() => readTyped('approved', SAMPLE_SCOPE, 'number')).toThrow(
      'an amount or number is expected here, this is yes or no',
    );
  });
});
