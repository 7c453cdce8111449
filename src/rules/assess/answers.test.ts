import { describe, expect, it } from 'vitest';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const project = (more: object = {}, id = 'p1') => ({
  id,
  kind: 'project',
  done_on: '2021-06-01',
  ...more,
});

describe('a determination', () => {
  const upTo = smallClause('up-to', 'award: { up to: 300万元 }', { authority: 'up-to' });
  const decided = (more: object) => ({
    id: 'd1',
    kind: 'determination',
    clause: 'small/up-to',
    record: 'p1',
    approved: '280万元',
    determined_on: '2022-06-01',
    ...more,
  });

  it('turns the most into the amount granted', () => {
    const before = assessSmall([upTo], { records: [project()] });
    expect(before.of('up-to')).toMatchObject({ outcome: 'granted', low_fen: '0', total: 'up_to' });
    const after = assessSmall([upTo], { records: [project(), decided({})] });
    expect(after.of('up-to')).toMatchObject({
      outcome: 'granted',
      low_fen: '280000000',
      high_fen: '280000000',
      total: 'computed',
    });
    expect(after.of('up-to').steps?.at(-1)).toMatchObject({ step: 'determined', on: '2022-06-01' });
  });

  it.each([
    ['for another record', { record: 'p2' }],
    ['under another clause', { clause: 'small/other' }],
    ['made after the as-of date', { determined_on: '2022-10-11' }],
  ])('%s leaves it open', (_, more) => {
    const { of } = assessSmall([upTo], { records: [project(), decided(more)] });
    expect(of('up-to')).toMatchObject({ low_fen: '0', high_fen: '300000000' });
  });

  it('does not give what a condition refuses, nor more than may be where one is unknown', () => {
    const first = smallClause(
      'up-to',
      'require: { 首次: { en: a first, if: first } }\naward: { up to: 300万元 }',
      { authority: 'up-to' },
    );
    const of = (more: object) =>
      assessSmall([first], { records: [project(more), decided({})] }).of('up-to');
    expect(of({ first: false })).toMatchObject({ outcome: 'refused', high_fen: '0' });
    expect(of({})).toMatchObject({ outcome: 'unknown', low_fen: '0', high_fen: '280000000' });
  });

  it('counts towards an uplift, which a difference need not lower', () => {
    const uplift = (on: string) =>
      smallClause(`uplift-${on}`, `award: { uplift of: [up-to], rate: 10%, on: ${on} }`);
    const { of } = assessSmall([upTo, uplift('award'), uplift('gross')], {
      records: [project(), decided({})],
    });
    expect(of('uplift-award').high_fen).toBe('28000000');
    expect(of('uplift-gross').high_fen).toBe('28000000');
  });

  it('and the default reading alone count towards an uplift before limits', () => {
    const base = smallClause(
      'base',
      `award: 100万元
limit: { each: 60万元 }
readings:
  - name: { zh: 甲, en: A }
  - { name: { zh: 乙, en: B }, award: 50万元 }`,
      { questions: '- 未写。读法：`甲` · `乙`。' },
    );
    const more = smallClause('more', 'award: { uplift of: [base], rate: 10%, on: gross }');
    const { of } = assessSmall([base, more], { records: [project()] });
    expect(of('base')).toMatchObject({ high_fen: '60000000', readings: { length: 2 } });
    expect(of('more').high_fen).toBe('6000000');
  });

  it('by tier picks a row of a table', () => {
    const tiers = smallClause(
      'up-to',
      'award: { by: determined.tier, table: { low: 10万元, high: 50万元 } }',
      { authority: 'up-to' },
    );
    const of = (...more: object[]) =>
      assessSmall([tiers], { records: [project(), ...more] }).of('up-to');
    expect(of()).toMatchObject({ outcome: 'granted', low_fen: '0', high_fen: '50000000' });
    const { approved: _, ...tier } = decided({ tier: 'low' });
    expect(of(tier)).toMatchObject({ low_fen: '10000000', high_fen: '10000000' });
  });

  it('to nothing comes out alike whether the row of a table is known or not', () => {
    const base = smallClause('base', 'require: { 首次: { en: first, if: first } }\naward: 10万元');
    const table =
      '{ national: { up to: 40万元 }, provincial: { difference: { of: base, less: [base] } } }';
    const clause = smallClause('up-to', `award: { by: level, table: ${table} }`, {
      authority: 'up-to',
    });
    const of = (more: object) =>
      assessSmall([base, clause], {
        records: [project({ first: false, ...more }), decided({ approved: '0元' })],
      }).of('up-to');
    expect(of({ level: 'national' })).toMatchObject({ outcome: 'granted', high_fen: '0' });
    expect(of({})).toMatchObject({ outcome: 'granted', high_fen: '0' });
    expect(of({ level: 'provincial' })).toMatchObject({ outcome: 'refused' });
  });
});

describe('near misses', () => {
  const rule = `
require:
  投入够多: { en: enough spent, if: amount >= 100万元 }
  增长够快: { en: grew enough, if: growth > 0% }
award: 10万元`;
  const missesOf = (more: object) =>
    assessSmall([smallClause('near', rule)], { records: [project(more)] }).of('near').near_misses;

  it('say which figure alone is short, by how much and how far it is', () => {
    expect(missesOf({ amount: '80万元', growth: '5%' })).toEqual([
      {
        label: { zh: '投入够多', en: 'enough spent' },
        fact: { kind: 'project', record: 'p1', fact: 'amount' },
        have: '80000000',
        need: '100000000',
        gap: '20000000',
        percent: 80,
      },
    ]);
  });

  it('name every figure that is short, and none where something else fails as well', () => {
    expect(missesOf({ amount: '80万元', growth: '0%' })).toHaveLength(2);
    expect(missesOf({ amount: '80万元' })).toHaveLength(1);
    const other = smallClause(
      'near',
      `${rule.replace('award:', '  首次: { en: a first, if: first }\naward:')}`,
    );
    const { of } = assessSmall([other], {
      records: [project({ amount: '80万元', growth: '5%', first: false })],
    });
    expect(of('near').near_misses).toEqual([]);
  });

  it('are none for those who cannot have the award at all', () => {
    const { of } = assessSmall([smallClause('near', rule)], {
      party: { role: 'institute' },
      records: [project({ amount: '80万元', growth: '5%' })],
    });
    expect(of('near').near_misses).toEqual([]);
    expect(of('near').reason).toEqual({
      code: 'beneficiary',
      zh: '受益对象是企业',
      en: 'for: Enterprise',
      article: '第一条',
    });
  });

  it('at a threshold of nothing stand at a whole percentage all the same', () => {
    const [miss] = missesOf({ amount: '100万元', growth: '0%' });
    expect(miss).toMatchObject({ have: '0', need: '0', gap: '0', percent: 99 });
    expect(missesOf({ amount: '100万元', growth: '-3%' })[0]).toMatchObject({
      have: '-0.03',
      gap: '0.03',
      percent: 0,
    });
  });

  it('of a search name the best of the records that fit otherwise', () => {
    const some = `
require:
  有一笔大额市级资金:
    en: a large municipal grant
    if: some g in grant satisfies g.source = "municipal" and g.sum >= 50万元
award: 10万元`;
    const grant = (id: string, source: string, sum: string) => ({ id, kind: 'grant', source, sum });
    const { of } = assessSmall([smallClause('near', some)], {
      records: [
        project(),
        grant('g1', 'municipal', '20万元'),
        grant('g2', 'municipal', '40万元'),
        grant('g3', 'national', '90万元'),
      ],
      complete: ['grant'],
    });
    expect(of('near').near_misses).toMatchObject([{ have: '40000000', need: '50000000' }]);
  });
});

describe('reasons', () => {
  const first = smallClause(
    'first',
    'require: { 首次: { en: a first, if: first } }\naward: { by: level, table: { national: 9万元 } }',
  );
  const reasonWith = (input: object) => assessSmall([first], input).of('first').reason;

  it.each([
    [{ first: false, level: 'national' }, 'condition', '不满足：首次', 'not met: a first'],
    [{ first: true, level: 'district' }, 'no_tier', '原文没有这一档', 'the text has no such tier'],
    [{ level: 'national' }, 'missing_fact', '待补充：项目的首次', 'to be given: First (Project)'],
  ])('for %o: %s', (more, code, zh, en) => {
    expect(reasonWith({ records: [project(more)] })).toEqual({ code, zh, en, article: '第一条' });
  });

  it('name no reason where the award is granted in force', () => {
    expect(reasonWith({ records: [project({ first: true, level: 'national' })] })).toBeNull();
  });

  it('say that there is no record, or that one would have to be given', () => {
    const reason = (input: object) => assessSmall([first], input).of('first', null).reason;
    expect(reason({ complete: ['project'] })).toMatchObject({
      code: 'no_record',
      zh: '没有“项目”记录',
      en: 'no record: Project',
    });
    expect(reason({})).toMatchObject({
      code: 'missing_fact',
      zh: '待补充：项目',
      en: 'to be given: Project',
    });
  });

  it('quote the open question where the text does not decide', () => {
    const open = smallClause(
      'open',
      `award: 10万元
decided: false
readings:
  - name: { zh: 甲, en: A }
  - { name: { zh: 乙, en: B }, award: 20万元 }`,
      { questions: '- 给十万还是二十万，原文未写。读法：`甲` · `乙`。' },
    );
    const { of, totals } = assessSmall([open], { records: [project()] });
    expect(of('open')).toMatchObject({
      outcome: 'undecided',
      low_fen: '10000000',
      high_fen: '20000000',
      total: 'undecided',
      reason: { code: 'text_open', zh: '给十万还是二十万，原文未写。读法：“甲” · “乙”。' },
      readings: [
        { name: { zh: '甲', en: 'A' }, outcome: 'granted', high_fen: '10000000' },
        { name: { zh: '乙', en: 'B' }, outcome: 'granted', high_fen: '20000000' },
      ],
    });
    expect(totals).toMatchObject({
      undecided_low_fen: '10000000',
      undecided_high_fen: '20000000',
      computed_fen: '0',
    });
  });
});

describe('the explanation', () => {
  it('shows the facts used, the conditions and the steps', () => {
    const rule = `
require: { 首次: { en: a first, if: first } }
award: { rate of: amount, rate: 10% }
limit: { each: 5万元 }`;
    const { of } = assessSmall([smallClause('shown', rule)], {
      records: [project({ first: true, amount: '80万元' })],
    });
    expect(of('shown')).toMatchObject({
      used: [
        { kind: 'project', record: 'p1', fact: 'first', value: true },
        { kind: 'project', record: 'p1', fact: 'amount', value: '80000000' },
      ],
      conditions: [{ label: { zh: '首次', en: 'a first' }, holds: 'yes' }],
      steps: [
        { step: 'rate', rate: '10%', base_fen: '80000000', low_fen: '8000000' },
        { step: 'each', cap_fen: '5000000', low_fen: '5000000', high_fen: '5000000' },
      ],
    });
  });
});
