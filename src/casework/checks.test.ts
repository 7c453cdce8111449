import { describe, expect, it } from 'vitest';
import { createAssessor } from '../rules/index.ts';
import { dayOf } from '../values/index.ts';
import { clauseOf } from './application.test-kit.ts';
import { AGENCY, claimFor, FIRM, OWN, otherCase, rules } from './claims.test-kit.ts';
import { type Check, type CheckId, type Claim, runChecks } from './index.ts';

const FIRST = 'dalian-2017-52/14a';
const EQUITY = 'dalian-2017-52/47';
const LISTED = 'gaoxin-2015-finance/8a';

function checkOf(id: CheckId, claim: Claim): Check {
  const found = runChecks(claim, rules)?.find((check) => check.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
}
const resultOf = (id: CheckId, claim: Claim) => checkOf(id, claim).result;
const wordsOf = (id: CheckId, claim: Claim) =>
  checkOf(id, claim).evidence.map(({ what }) => what.en);

describe('the automatic checks', () => {
  it('are eight, each with its evidence in both languages, from where and when', () => {
    const checks = runChecks(claimFor(FIRST), rules) ?? [];
    expect(checks.map(({ id, result }) => `${id} ${result}`)).toEqual([
      'credit_code passed',
      'in_force passed',
      'event_period passed',
      'duplicate passed',
      'conflict passed',
      'limits passed',
      'undertaking passed',
      'rule passed',
    ]);
    for (const { title, evidence } of checks) {
      expect(title.zh).not.toBe('');
      expect(evidence.length).toBeGreaterThan(0);
      for (const { what, from, on } of evidence) {
        expect([what.zh, what.en, from.zh, from.en]).not.toContain('');
        expect(on).toMatch(/^2022-(09-30|10-10)$/u);
      }
    }
  });

  it('run for the examples of every clause', () => {
    for (const { id } of rules.catalogue.clauses)
      expect(runChecks(claimFor(id), rules)?.length, id).toBe(8);
  });

  it('are none under a clause that the catalogue does not have', () => {
    const claim = claimFor(FIRST);
    const form = { ...claim.form, clause: 'sample/1' };
    expect(runChecks({ ...claim, form }, rules)).toBeUndefined();
  });
});

describe('credit codes', () => {
  const withPaid = (creditCode: string | null) =>
    claimFor(FIRST, { parties: { files: FIRM, benefits: FIRM, paid: { ...FIRM, creditCode } } });

  it('fail where one is wrong, and are not known where there is none', () => {
    expect(resultOf('credit_code', withPaid('91990000MA0000015X'))).toBe('failed');
    expect(resultOf('credit_code', withPaid(null))).toBe('unknown');
  });

  it('fail where the application states another', () => {
    const claim = claimFor(FIRST, { answers: { 'party.credit_code': AGENCY.creditCode } });
    expect(wordsOf('credit_code', claim).at(-1)).toBe(
      `the application says ${AGENCY.creditCode}, the register ${FIRM.creditCode}`,
    );
  });
});

describe('validity and event period', () => {
  const on = (day: string) => claimFor(FIRST, { answers: { 'record.recognised_on': day } });
  const within = (from: number, to: number, clause = FIRST) =>
    claimFor(clause, { call: { id: 'c', title: '示例', eventPeriod: { from, to } } });

  it('goes by the day of the event, not by today', () => {
    expect(resultOf('in_force', on('2018-01-01'))).toBe('passed');
    expect(resultOf('in_force', on('2017-12-31'))).toBe('failed');
    expect(resultOf('in_force', on(''))).toBe('unknown');
    const later = { ...on('2021-12-03'), today: dayOf(2023, 3, 1) };
    expect(checkOf('in_force', later)).toMatchObject({
      result: 'passed',
      evidence: [{ what: { zh: expect.stringContaining('条款今日已失效') } }],
    });
    expect(resultOf('in_force', claimFor('gaoxin-2018-22/5-3a'))).toBe('unknown');
  });

  it('holds the matter against the period of the call', () => {
    expect(resultOf('event_period', within(dayOf(2021, 12, 3), dayOf(2021, 12, 3)))).toBe('passed');
    expect(resultOf('event_period', within(dayOf(2021, 12, 4), dayOf(2022, 12, 31)))).toBe(
      'failed',
    );
    expect(resultOf('event_period', within(dayOf(2021, 1, 1), dayOf(2021, 12, 2)))).toBe('failed');
    expect(wordsOf('event_period', claimFor(FIRST))).toEqual([
      'it states no period for the matter, and so sets no bound',
    ]);
  });

  it('of a figure of a year asks for the whole year', () => {
    const yearly = 'dalian-2017-31/16a';
    expect(clauseOf(yearly).countedOn.is).toBe('year');
    const day = runChecks(claimFor(yearly), rules)?.[1]?.evidence[0]?.what.en ?? '';
    const year = Number(/\d{4}/u.exec(day)?.[0]);
    const result = (from: number, to: number) => resultOf('event_period', within(from, to, yearly));
    expect(result(dayOf(year, 1, 1), dayOf(year, 12, 31))).toBe('passed');
    expect(result(dayOf(year, 7, 1), dayOf(year + 1, 12, 31))).toBe('unknown');
    expect(result(dayOf(year + 1, 1, 1), dayOf(year + 1, 12, 31))).toBe('failed');
  });
});

describe('duplicate claims', () => {
  const matter = claimFor(FIRST).form.matter?.id ?? null;
  const beside = (other: Parameters<typeof otherCase>[0]) =>
    claimFor(FIRST, { others: [otherCase({ parties: OWN, matter, ...other })] });

  it('fail for the same matter of the same beneficiary under way, and for no other', () => {
    expect(resultOf('duplicate', beside({}))).toBe('failed');
    expect(resultOf('duplicate', beside({ matter: 'another' }))).toBe('passed');
    expect(resultOf('duplicate', beside({ clause: EQUITY }))).toBe('passed');
    expect(resultOf('duplicate', beside({ number: '2022-000100' }))).toBe('passed');
    const foreign = { files: FIRM.id, benefits: 'stranger', paid: FIRM.id };
    expect(resultOf('duplicate', beside({ parties: foreign }))).toBe('passed');
    for (const end of ['refused', 'withdrawn', 'expired'] as const)
      expect(resultOf('duplicate', beside({ end }))).toBe('passed');
  });

  it('are for a person to compare where one was paid and the rule does not say so', () => {
    expect(resultOf('duplicate', beside({ end: 'paid' }))).toBe('unknown');
    const history = [{ clause: FIRST, record: matter ?? '', amount: '20万元', on: '2022-05-01' }];
    const paid = { ...beside({ end: 'paid' }), ...claimOn(history) };
    expect(resultOf('duplicate', paid)).toBe('failed');
  });

  const claimOn = (history: Claim['dossier']['history']) => {
    const { dossier } = claimFor(FIRST, { history });
    return { dossier };
  };

  it('fail under a clause that takes the place of the other, and are open where texts do not say', () => {
    const replacing = claimFor('dalian-2017-52/45b');
    const others = (clause: string, id: string | null) => [
      otherCase({ parties: OWN, clause, matter: id }),
    ];
    const own = replacing.form.matter?.id ?? null;
    expect(resultOf('duplicate', { ...replacing, others: others('dalian-2017-52/42', own) })).toBe(
      'failed',
    );
    const plan = claimFor('ftz-2021/1');
    const id = plan.form.matter?.id ?? null;
    expect(resultOf('duplicate', { ...plan, others: others('dalian-2017-52/8a', id) })).toBe(
      'unknown',
    );
    expect(resultOf('duplicate', { ...plan, others: others('dalian-2017-52/9a', id) })).toBe(
      'unknown',
    );
  });
});

describe('conflict of interest', () => {
  it('fails where somebody who reviews holds a post at a party of the claim', () => {
    const reviewers = [
      { name: '示例甲', organisations: ['bureau'] },
      { name: '示例乙', organisations: ['bureau', AGENCY.id] },
    ];
    const parties = { files: AGENCY, benefits: FIRM, paid: FIRM };
    expect(checkOf('conflict', claimFor(FIRST, { reviewers, parties }))).toMatchObject({
      result: 'failed',
      evidence: [{ what: { zh: '示例乙在示例中介机构任职' } }],
    });
    expect(resultOf('conflict', claimFor(FIRST, { reviewers }))).toBe('passed');
    expect(resultOf('conflict', claimFor(FIRST, { reviewers: [] }))).toBe('unknown');
  });
});

describe('limits already used', () => {
  const paidBefore = (amount: string) => [
    { clause: EQUITY, record: 'e0', amount, on: '2020-05-01', manager_id: 'M1' },
  ];
  const underWay = (amount: number | null, given: Parameters<typeof otherCase>[0] = {}) =>
    otherCase({ parties: OWN, clause: EQUITY, matter: 'e1-before', amount, ...given });

  it('count what was paid and what is under way', () => {
    expect(resultOf('limits', claimFor(EQUITY))).toBe('passed');
    expect(resultOf('limits', claimFor(EQUITY, { history: paidBefore('1000万元') }))).toBe(
      'failed',
    );
    expect(resultOf('limits', claimFor(FIRST))).toBe('passed');
    const history = paidBefore('950万元');
    const withOther = (amount: number | null, given = {}) =>
      claimFor(EQUITY, { history, others: [underWay(amount, given)] });
    expect(resultOf('limits', claimFor(EQUITY, { history }))).toBe('passed');
    expect(resultOf('limits', withOther(10_0000_00, { clause: LISTED }))).toBe('passed');
    expect(resultOf('limits', withOther(null))).toBe('unknown');
    expect(resultOf('limits', withOther(50_0000_00, { end: 'refused' }))).toBe('passed');
    expect(resultOf('limits', withOther(50_0000_00, { submittedOn: null }))).toBe('passed');
  });

  it('say what the cases under way would leave', () => {
    const shared = claimFor(LISTED, {
      others: [underWay(100_0000_00, { clause: 'gaoxin-2015-finance/8c' })],
    });
    expect(checkOf('limits', shared).result).toBe('failed');
    expect(wordsOf('limits', shared).slice(-2)).toEqual([
      'case 2022-000001, under way: ¥1,000,000',
      'cases under way leave ¥2,000,000',
    ]);
  });
});

describe('undertaking and the rule itself', () => {
  it('fails without the undertaking', () => {
    expect(resultOf('undertaking', claimFor(FIRST, { answers: { undertaking: '' } }))).toBe(
      'failed',
    );
  });

  it('passes on what the rule says: granted, refused, waiting, open', () => {
    const saying = (answers: Record<string, string>) =>
      checkOf('rule', claimFor(FIRST, { answers }));
    expect(saying({})).toMatchObject({
      result: 'passed',
      evidence: [{ what: { zh: '预计可享：20万元' } }],
    });
    expect(saying({ 'record.first_or_renewed': 'renewed' }).result).toBe('failed');
    const waiting = saying({ 'record.first_or_renewed': '' });
    expect(waiting.result).toBe('unknown');
    expect(waiting.evidence.at(-1)?.what.zh).toBe('待补充：认定的首次或重新认定');
    expect(waiting.evidence[0]?.what.zh).toBe('待补充信息：最高 20万元');
    expect(saying({ 'record.recognised_on': 'yesterday' }).result).toBe('unknown');
  });

  it('of a text that does not decide names the interval and each reading', () => {
    const { catalogue } = rules;
    const clauses = catalogue.clauses.map((clause) =>
      clause.id === EQUITY ? { ...clause, decided: false } : clause,
    );
    const undecided = { ...catalogue, clauses };
    const claim = claimFor(EQUITY, { answers: { 'record.paid_in': '300万元' } });
    const checks = runChecks(claim, { catalogue: undecided, assessor: createAssessor(undecided) });
    const rule = checks?.find(({ id }) => id === 'rule');
    expect(rule?.result).toBe('unknown');
    expect(rule?.evidence.map(({ what }) => what.zh)).toEqual([
      '原文未明确：12万元 – 26万元',
      expect.any(String),
      '按“累计按管理机构”：26万元',
      '按“累计按基金”：26万元',
      '按“按实际到位额计算”：12万元',
    ]);
  });
});
