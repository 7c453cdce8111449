import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { coverageOf } from './coverage.ts';
import { listClauses, listPolicies, viewClause } from './views.ts';

const shown = smallClause(
  'shown',
  `
require:
  投入够多: { en: enough spent, if: amount >= 100万元 }
award: { by: level, table: { national: 50万元, "provincial, municipal": { up to: 20万元 } } }
limit: { each: 40万元, per year: { cap: 90万元, per: owner_id }, times: 2 }
replaces: [other]
highest of: levels
paid by: { 市: 60%, 区: 40% }
readings:
  - name: { zh: 按一家, en: each party }
  - { name: { zh: 按项目, en: each project }, limit: {} }`,
  {
    front: 'covers: [inv-1, inv-2]',
    examples: `| example | party.role | amount | level | paid | outcome | award |
|---|---|---|---|---|---|---|
| 国家级 | - | 100万元 | national | - | granted | 40万元 |`,
    questions: '- 没有读法的一问。\n- 次数按谁算。读法：`按一家`（默认）· `按项目`。',
  },
);
const dated = smallClause(
  'dated',
  `
award: 10万元
limit: { times: 1, years: 2 }
readings:
  - name: { zh: 按一家, en: each party }
  - { name: { zh: 按项目, en: each project }, limit: {} }`,
  {
    examples: `| example | awarded before | paid | as of | reading | amount | award |
|---|---|---|---|---|---|---|
| 早先 | 5万元 | 3万元 | 2021-03-04 | 按项目 | 100万元 | 0元..10万元 |`,
    questions: '- 次数按谁算。读法：`按一家` · `按项目`。',
  },
);
const other = smallClause('other', 'award: 10万元');
const catalogue = smallCatalogue(shown, other, dated);

describe('the list of clauses', () => {
  it('tells of each clause who it is for, how long and the most it brings', () => {
    const list = listClauses(catalogue, dayOf(2022, 6, 1));
    expect(list.map(({ clause }) => clause)).toEqual(['small/dated', 'small/other', 'small/shown']);
    expect(list[2]).toMatchObject({
      clause: 'small/shown',
      policy: 'small',
      article: '第一条',
      title: { zh: '条款shown', en: 'Clause shown' },
      beneficiaries: [{ code: 'enterprise', label: { zh: '企业', en: 'Enterprise' } }],
      kind: { id: 'project', label: { zh: '项目', en: 'Project' } },
      authority: 'computed',
      in_force: { from: '2020-01-01', to: '2022-12-31', basis: '第三条' },
      validity: 'in_force',
      highest_fen: '40000000',
      open_questions: 2,
    });
  });

  it('shows on which side of its period a day lies', () => {
    const on = (year: number) => listClauses(catalogue, dayOf(year, 1, 1))[0]?.validity;
    expect([on(2019), on(2020), on(2022), on(2023)]).toEqual([
      'not_yet',
      'in_force',
      'in_force',
      'expired',
    ]);
  });
});

describe('one clause', () => {
  const view = viewClause(catalogue, 'small/shown', dayOf(2022, 6, 1));

  it('is a guide in words, with the source of each condition', () => {
    expect(view).toMatchObject({
      counted_on: { id: 'done_on', label: { zh: '完成日', en: 'Done on' } },
      conditions: [
        {
          label: { zh: '投入够多', en: 'enough spent' },
          words: { zh: '投入额不低于 100万元', en: 'Amount is at least ¥1,000,000' },
          source: 'amount >= 100万元',
        },
      ],
      covers: ['inv-1', 'inv-2'],
    });
    expect(view?.award[0]?.zh).toMatch(/国家级.*50万元/u);
    expect(view?.award[1]?.zh).toMatch(/省级、市级.*20万元/u);
    expect(view?.limits.map(({ zh }) => zh)).toEqual([
      '每项最高 40万元',
      '同一业主编号同一年度不超过 90万元',
      '最多 2 次',
    ]);
    expect(view?.relations.map(({ zh }) => zh)).toEqual([
      '同一事项不再另按第一条（条款other）计算',
      '同类奖补就高不重复',
      '市承担 60%',
      '区承担 40%',
    ]);
  });

  it('puts each reading beside the question that names it', () => {
    expect(view?.questions.map(({ readings }) => readings.map(({ name }) => name.zh))).toEqual([
      [],
      ['按一家', '按项目'],
    ]);
    expect(view?.questions[1]?.readings.map(({ is_default }) => is_default)).toEqual([true, false]);
    expect(view?.questions[1]?.text).not.toContain('`');
    expect(view?.questions[1]?.text).toContain('“按一家”');
  });

  it('says amounts, days and readings of its examples in the language of the reader', () => {
    const guide = viewClause(catalogue, 'small/dated', dayOf(2022, 6, 1));
    expect(guide?.examples).toEqual([
      {
        name: '早先',
        changes: {
          zh: '此前已领 5万元；本项已付 3万元；测算日 2021年3月4日；按读法：按项目；投入额：100万元',
          en: 'awarded before: ¥50,000; paid for this: ¥30,000; as of 4 Mar 2021; reading: each project; Amount: ¥1,000,000',
        },
        result: { zh: '最高 10万元', en: 'up to ¥100,000' },
      },
    ]);
    expect(guide?.limits.map(({ en }) => en)).toEqual(['at most 1 award', 'at most 2 years']);
  });

  it('does not say of an example that dates are missing once they are there', () => {
    const examples = `| example | amount | outcome | validity |
|---|---|---|---|
| 尚无日期时所写 | 100万元 | granted | undated |
| 期内 | 100万元 | granted | in_force |`;
    const catalogue = smallCatalogue(smallClause('older', 'award: 1万元', { examples }));
    const view = viewClause(catalogue, 'small/older', dayOf(2021, 1, 1));
    expect(view?.examples.map(({ result }) => result.zh)).toEqual(['预计可享', '有效 预计可享']);
  });

  it('is not there under another id', () => {
    expect(viewClause(catalogue, 'small/none', dayOf(2022, 6, 1))).toBeUndefined();
    expect(viewClause(catalogue, '__proto__', dayOf(2022, 6, 1))).toBeUndefined();
  });
});

describe('policies and coverage', () => {
  it('name the document, its period and who explains it', () => {
    expect(listPolicies(catalogue)).toEqual([
      {
        policy: 'small',
        title: { zh: '示例措施', en: 'Sample measures' },
        cited_as: { zh: '示例〔2020〕1号', en: '示例〔2020〕1号' },
        number: '示例〔2020〕1号',
        issuer: { zh: '示例市政府', en: 'Sample city' },
        issued_on: '2019-12-01',
        in_force: { from: '2020-01-01', to: '2022-12-31', basis: '第三条' },
        summary: '只为测试而写。',
        interpreted_by: null,
        applies_to: [],
        undertaking: null,
        questions: [],
      },
    ]);
  });

  it('list every article with its clauses', () => {
    const { clauses, articles } = coverageOf(catalogue);
    expect(clauses).toContainEqual({ clause: 'small/shown', covers: ['inv-1', 'inv-2'] });
    expect(articles).toEqual([
      {
        document: 'small',
        article: '第一条',
        clauses: expect.arrayContaining(['small/other', 'small/shown']),
      },
      { document: 'small', article: '第二条', clauses: [] },
      { document: 'small', article: '第三条', clauses: [] },
    ]);
  });
});
