import { describe, expect, it } from 'vitest';
import { evaluate } from './tck/evaluate.test-kit.ts';
import { refusalOf } from './tck/refusal.test-kit.ts';
import { sampleWorld } from './tck/sample-world.test-kit.ts';

const WORLD = sampleWorld({
  project: {
    amount: 100_000_000,
    growth: 100_000,
    score: 2_500_000,
    started_on: 18_262,
    name: 'a',
    level: 'city',
    tags: ['green'],
    approved: 2,
    renewed: 0,
  },
});

describe('comparisons', () => {
  it.each([
    ['amount = 100万元', 'yes'],
    ['amount in (50万元, 100万元)', 'yes'],
    ['amount in (50万元, > 100万元)', 'no'],
    ['amount in (>= 100万元)', 'yes'],
    ['amount in ([100万元..200万元])', 'yes'],
    ['amount in ]100万元..200万元]', 'no'],
    ['amount in (0元..100万元)', 'no'],
    ['amount in [[1元..2元], [99万元..101万元]]', 'yes'],
    ['amount between 100万元 and 100万元 and approved', 'yes'],
    ['(amount in [1元, 2元]) or approved', 'yes'],
    ['level in ("city", "national")', 'yes'],
    ['level != name', 'yes'],
    ['"city" = level', 'yes'],
    ['"green" in tags', 'yes'],
    ['list contains(tags, "digital")', 'no'],
    ['approved in (renewed, true)', 'yes'],
    ['started_on in [@"2020-01-01"..@"2020-12-31"]', 'yes'],
    ['started_on + @"P1Y" - @"P1D" = date("2020-12-31")', 'yes'],
    ['0元 - amount < -99万元', 'yes'],
    ['1 = 1 = true', 'yes'],
  ])('%s: %s', (source, expected) => {
    expect(evaluate(source, WORLD)).toBe(expected);
  });

  it.each([
    [
      'amount > 5',
      '9: the two sides differ in type or unit: money (CNY) and a number; write money as 100万元',
    ],
    [
      'growth = 0.1',
      '9: the two sides differ in type or unit: a rate and a number; write a rate as 10%',
    ],
    ['amount = raised', '9: the two sides differ in type or unit: money (CNY) and money (USD)'],
    ['amount < 5万美元', '9: the two sides differ in type or unit: money (CNY) and money (USD)'],
    ['name = 1', '7: the two sides differ in type or unit: a text and a number'],
    [
      '@"P1Y" = @"P365D"',
      '9: the two sides differ in type or unit: a span of months and a span of days',
    ],
    [
      'amount between 1元 and 5',
      '22: the two sides differ in type or unit: money (CNY) and a number; write money as 100万元',
    ],
    [
      'amount in [1元..5]',
      '15: the two sides differ in type or unit: money (CNY) and a number; write money as 100万元',
    ],
    [
      'amount in (1元, < 5)',
      '17: the two sides differ in type or unit: money (CNY) and a number; write money as 100万元',
    ],
    ['approved < renewed', '11: texts, codes and booleans have no order'],
    ['name > "a"', '7: texts, codes and booleans have no order'],
    ['level in ["a".."b"]', '10: texts, codes and booleans have no order'],
    ['tags = "green"', '7: a fact with several codes is not compared, use list contains(…, "…")'],
  ])('refuses %s at the value that does not fit', (source, refusal) => {
    expect(refusalOf(source)).toBe(refusal);
  });

  it.each([
    ['level = "ciity"', '8: the list levels has no "ciity", did you mean "city"'],
    ['"ciity" = level', '0: the list levels has no "ciity", did you mean "city"'],
    ['level in ("city", "x")', '18: the list levels has no "x"; it has national, city'],
    ['list contains(tags, "gren")', '20: the list tags has no "gren", did you mean "green"'],
    ['"gren" in tags', '0: the list tags has no "gren", did you mean "green"'],
    ['list contains(tags, level)', '20: a code of the list tags is expected here'],
    ['5 in tags', '0: a code of the list tags is expected here'],
  ])('refuses the code of %s', (source, refusal) => {
    expect(refusalOf(source)).toBe(refusal);
  });

  it.each([
    ['level in ["city", "national"] and approved', 9],
    ['level in "city" or approved', 9],
    ['approved in = true and renewed', 14],
    ['approved in [1..2] or renewed', 12],
    ['approved in (true and renewed, false)', 13],
  ])('refuses what in would swallow: %s', (source, at) => {
    expect(refusalOf(source)).toBe(
      `${at}: in swallows the and/or that follows; write (x in (…)) and y`,
    );
  });
});
