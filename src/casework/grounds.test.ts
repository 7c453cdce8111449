import { describe, expect, it } from 'vitest';
import { claimFor, rules } from './claims.test-kit.ts';
import { answerOf, type Claim, groundsOf } from './index.ts';

const FIRST = 'dalian-2017-52/14a';
const EQUITY = 'dalian-2017-52/47';

function grounds(claim: Claim) {
  const result = answerOf(rules, claim.form, claim.dossier, claim.today);
  if (!result) throw new Error('nothing was computed');
  return groundsOf(result, claim, rules);
}

describe('the grounds of a refusal', () => {
  it('are proposed for each condition that fails: clause, value, source, remedy', () => {
    const claim = claimFor(FIRST, { answers: { 'record.first_or_renewed': 'renewed' } });
    expect(grounds(claim)).toEqual([
      {
        clause: FIRST,
        cited: { zh: '大政发〔2017〕52号第十四条', en: expect.stringContaining('第十四条') },
        why: { zh: '不符合：属于首次认定', en: 'not met: recognised for the first time' },
        value: {
          zh: '首次或重新认定：重新认定',
          en: expect.stringMatching(/^First or renewed: /u),
        },
        source: { zh: '申请表所填，2022-09-30', en: 'as stated in the application, 2022-09-30' },
        remedy: {
          zh: expect.stringContaining('可另行申报'),
          en: expect.stringContaining('apply again'),
        },
      },
    ]);
  });

  it('name the source of what was filled in, and what was changed since as stated', () => {
    const source = {
      source: { kind: 'confirmed', on: '2022-01-05' },
      confirmed: true,
      expired: false,
      words: { zh: '部门确认，示例局，2022-01-05', en: 'Confirmed by an office' },
    } as const;
    const [found] = grounds(
      claimFor(EQUITY, {
        answers: { 'record.manager_id': 'M2' },
        sources: { 'record.manager_id': source },
      }),
    );
    expect(found?.value.zh).toBe('管理机构编号：M1；管理机构编号：M2');
    expect(found?.source.zh).toBe('申请表所填，2022-09-30；部门确认，示例局，2022-01-05');
  });

  it('are one for every condition that fails, and say how much is short', () => {
    const claim = claimFor(EQUITY, {
      answers: {
        'record.investee.is_sti_enterprise': 'false',
        'record.investee.located_in': 'outside_dalian',
      },
    });
    expect(grounds(claim).map(({ why, value }) => [why.zh, value.zh])).toEqual([
      ['不符合：投资的是科技创新企业', '被投企业的科技创新企业：否'],
      ['不符合：被投企业在大连', '被投企业的所在地：大连市外'],
    ]);
    const short = rules.catalogue.clauses.flatMap(({ id }) => {
      const near = claimFor(id);
      const result = answerOf(rules, near.form, near.dossier, near.today);
      return result?.near_misses.length ? groundsOf(result, near, rules) : [];
    });
    for (const { remedy } of short) expect(remedy.zh).toMatch(/^还差 |可另行申报/u);
  });

  it('are who it is for, or the arithmetic, where no condition fails', () => {
    expect(grounds(claimFor(FIRST, { answers: { 'party.role': 'incubator' } }))).toMatchObject([
      { value: { zh: '主体身份：科技企业孵化器' } },
    ]);
    const history = [{ clause: FIRST, record: 'r0', amount: '20万元', on: '2019-05-01' }];
    expect(grounds(claimFor(FIRST, { history }))).toMatchObject([
      {
        value: { zh: expect.stringContaining('已用 1 次') },
        source: { zh: expect.stringContaining('既往奖补') },
      },
    ]);
  });

  it('are none where the rule does not refuse', () => {
    expect(grounds(claimFor(FIRST))).toEqual([]);
    expect(grounds(claimFor(FIRST, { answers: { 'party.role': '' } }))).toEqual([]);
  });
});
