import { describe, expect, it } from 'vitest';
import type { StepAnswer } from '../answer.ts';
import { amountWords, decisiveSteps, describeStep } from './describe-step.ts';

const exact = { low_fen: '26000000', high_fen: '26000000' };
const upTo = { low_fen: '0', high_fen: '300000000' };

/** One line for each kind of step: a new kind does not compile without one. */
const LINES: {
  [K in StepAnswer['step']]: [StepAnswer & { readonly step: K }, string, string];
} = {
  fixed: [{ step: 'fixed', ...exact }, '定额 = 26万元', 'fixed = ¥260,000'],
  tier: [
    { step: 'tier', tier: { zh: '国家级', en: 'National' }, ...exact },
    '对应档次“国家级” = 26万元',
    'tier "National" = ¥260,000',
  ],
  no_tier: [
    { step: 'no_tier', low_fen: '0', high_fen: '0' },
    '原文没有这一档 = 0元',
    'no such tier in the text = ¥0',
  ],
  rate: [
    { step: 'rate', rate: '10%', base_fen: '260000000', ...exact },
    '260万元 × 10% = 26万元',
    '¥2,600,000 × 10% = ¥260,000',
  ],
  between: [
    {
      step: 'between',
      from_rate: '3%',
      to_rate: '5%',
      base_fen: '1000000000',
      low_fen: '30000000',
      high_fen: '50000000',
    },
    '1000万元 × (3%–5%) = 30万元 – 50万元',
    '¥10,000,000 × (3%–5%) = ¥300,000 – ¥500,000',
  ],
  range: [
    { step: 'range', low_fen: '50000000', high_fen: '200000000' },
    '上下限之间由人核定 = 50万元 – 200万元',
    'between two sums, set by a person = ¥500,000 – ¥2,000,000',
  ],
  marginal: [
    {
      step: 'marginal',
      base_fen: '800000000',
      bands: [
        { over_fen: '0', up_to_fen: '500000000', rate: '4%', part_fen: '20000000' },
        { over_fen: '500000000', up_to_fen: '1000000000', rate: '2%', part_fen: '6000000' },
      ],
      ...exact,
    },
    '500万元 × 4% + 300万元 × 2% = 26万元',
    '¥5,000,000 × 4% + ¥3,000,000 × 2% = ¥260,000',
  ],
  match: [
    { step: 'match', base_fen: '26000000', ...exact },
    '26万元 按 1:1 配套 = 26万元',
    '¥260,000 matched one to one = ¥260,000',
  ],
  difference: [
    { step: 'difference', of: 'small/a', paid_fen: '140000000', ...exact },
    '应得额减去已领 140万元 = 26万元',
    'the award less ¥1,400,000 paid = ¥260,000',
  ],
  uplift: [
    { step: 'uplift', of: ['small/a'], rate: '10%', ...exact },
    '原支持额 × 10%（上浮） = 26万元',
    'the award × 10% (uplift) = ¥260,000',
  ],
  sum: [{ step: 'sum', ...exact }, '合计 = 26万元', 'sum = ¥260,000'],
  instalments: [
    { step: 'instalments', times: 3, ...exact },
    '待付 3 期 = 26万元',
    '3 instalments to come = ¥260,000',
  ],
  up_to: [
    { step: 'up_to', ...upTo },
    '实际额由人核定 = 最高 300万元',
    'a person sets the amount = up to ¥3,000,000',
  ],
  determined: [
    { step: 'determined', on: '2022-06-01', ...exact },
    '2022-06-01 核定 = 26万元',
    'determined on 2022-06-01 = ¥260,000',
  ],
  each: [
    { step: 'each', cap_fen: '26000000', ...exact },
    '单项不超过 26万元 = 26万元',
    'at most ¥260,000 each = ¥260,000',
  ],
  per_year: [
    { step: 'per_year', cap_fen: '50000000', used_fen: '24000000', owner: null, ...exact },
    '年度不超过 50万元，已用 24万元 = 26万元',
    'at most ¥500,000 a year, ¥240,000 used = ¥260,000',
  ],
  lifetime: [
    { step: 'lifetime', cap_fen: '1000000000', used_fen: '0', owner: 'owner_id', ...exact },
    '累计不超过 1000万元，已用 0元 = 26万元',
    'at most ¥10,000,000 altogether, ¥0 used = ¥260,000',
  ],
  ceiling: [
    { step: 'ceiling', cap_fen: null, ...upTo },
    '与其他资金合计，尚余 （待补充） = 最高 300万元',
    'with other money, (not known) is left = up to ¥3,000,000',
  ],
  times: [
    { step: 'times', allowed: 2, used: 1, ...exact },
    '最多 2 次，已用 1 次 = 26万元',
    'at most 2 times, 1 used = ¥260,000',
  ],
  years: [
    { step: 'years', allowed: 3, used: 1, ...exact },
    '最多 3 个年度，已用 1 个 = 26万元',
    'at most 3 years, 1 used = ¥260,000',
  ],
};

describe('a step of the arithmetic', () => {
  it.each(Object.entries(LINES))('%s is one line in each language', (_, [step, zh, en]) => {
    expect([describeStep(step, 'zh'), describeStep(step, 'en')]).toEqual([zh, en]);
  });

  it('with an unknown base says so', () => {
    const unknown: StepAnswer = {
      step: 'rate',
      rate: '10%',
      base_fen: null,
      low_fen: '0',
      high_fen: null,
    };
    expect(describeStep(unknown, 'zh')).toMatch(/^（待补充） × 10% = /u);
    expect(describeStep({ ...unknown, step: 'marginal', bands: [] }, 'en')).toMatch(
      /^\(not known\) = /u,
    );
  });
});

describe('the steps that make an amount', () => {
  const rate = { step: 'rate', rate: '15%', base_fen: '8000000000' } as const;
  const first: StepAnswer = { ...rate, low_fen: '1200000000', high_fen: '1200000000' };
  const person: StepAnswer = { step: 'up_to', low_fen: '0', high_fen: '1200000000' };
  const cap = { step: 'each', cap_fen: '1000000000', low_fen: '0' } as const;

  it('are the first and the cap that bites', () => {
    const bites: StepAnswer = { ...cap, high_fen: '1000000000' };
    expect(decisiveSteps([first, person, bites])).toEqual([first, bites]);
  });

  it('leave out a cap that is not reached', () => {
    const idle: StepAnswer = { ...cap, cap_fen: '2000000000', high_fen: '1200000000' };
    expect(decisiveSteps([first, person, idle])).toEqual([first]);
    expect(decisiveSteps([])).toEqual([]);
  });
});

describe('an amount in words', () => {
  it.each([
    ['10000000', '10000000', '10万元', '¥100,000'],
    ['0', '10000000', '最高 10万元', 'up to ¥100,000'],
    ['5000000', '10000000', '5万元 – 10万元', '¥50,000 – ¥100,000'],
    ['0', '0', '0元', '¥0'],
    ['1', '1', '0.01元', '¥0.01'],
  ])('%s to %s', (low_fen, high_fen, zh, en) => {
    expect(amountWords({ low_fen, high_fen }, 'zh')).toBe(zh);
    expect(amountWords({ low_fen, high_fen }, 'en')).toBe(en);
  });

  it('without a ceiling names none', () => {
    expect(amountWords({ low_fen: '0', high_fen: null }, 'zh')).not.toMatch(/\d|Infinity|null/u);
    expect(amountWords({ low_fen: '5000000', high_fen: null }, 'zh')).toMatch(/^5万元/u);
  });
});
