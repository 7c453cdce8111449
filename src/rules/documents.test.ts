import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import type { Assessment } from './answer.ts';
import { createAssessor } from './assess/assessor.ts';
import { coverageOf } from './catalogue/coverage.ts';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import type { SourceFile } from './catalogue/types.ts';
import { checkCatalogue } from './check/check-catalogue.ts';
import { checkCoverage } from './check/coverage.ts';
import { readDossier } from './dossier/read-dossier.ts';
import { findResult } from './find-result.ts';
import { SMALL_CITY, smallClause } from './small-city.test-kit.ts';

/** A document of its own articles that is for listed parties only. */
const POLICY = `---
policy: small
title: { zh: 示例措施, en: Sample measures }
cited as: { zh: 示例园区方案, en: Plan of the sample park }
issuer: { zh: 示例园区, en: Sample park }
articles: [一（一）, 一（二）, 附则]
applies to:
  已经上市: { en: listed already, if: listed }
undertaking:
  years: 10
  from: { zh: 享受年度起, en: from the year of the award }
  keeps: { zh: 不迁离, en: stays }
  breach: { zh: 退回资金, en: pays back }
  interest: due
covers: [o-2]
---
只为测试而写。

## Articles without clauses

| article | reason |
|---|---|
| e-3 | 只定方向 |
`;

const ITEMS = `id,article,is,title
e-1,一（一）,entitlement,奖励
e-2,一（二）,entitlement,服务
e-3,附则,entitlement,方向
o-1,一（一）,obligation,上限
o-2,附则,obligation,承诺
`;

const at = (article: string, file: SourceFile): SourceFile => ({
  ...file,
  text: file.text.replace('第一条', article),
});

const EXAMPLES = `| example | party.role | party.listed | amount | outcome | award |
|---|---|---|---|---|---|
| 正好100万元 | - | - | 100万元 | granted | 10万元 |
| 差一分 | - | - | 999999.99元 | refused | 0元 |
| 没有上市 | - | false | - | refused | 0元 |
| 不知道是否上市 | - | unknown | - | unknown | 0元..10万元 |
| 不是企业 | institute | - | - | refused | 0元 |`;

const award = at(
  '一（一）',
  smallClause(
    'award',
    'require: { 投入够多: { en: enough spent, if: amount >= 100万元 } }\naward: 10万元',
    {
      front: 'covers: [e-1, o-1]',
      given:
        'party: { role: enterprise, listed: true }\nrecords:\n  - { id: p1, kind: project, done_on: 2021-06-01, amount: 150万元 }',
      examples: EXAMPLES,
    },
  ),
);

const service = at('一（二）', {
  path: 'policies/small/service.md',
  text: `---
clause: small/service
title: { zh: 上市辅导, en: Advice before listing }
source: { article: 第一条 }
covers: [e-2]
beneficiary: enterprise
for each: party
authority: service
---
只为测试而写。

\`\`\`yaml rule
require: { 人数够多: { en: enough staff, if: staff >= 20 } }
\`\`\`

\`\`\`yaml given
party: { role: enterprise, listed: true, staff: 20 }
\`\`\`

## Examples
| example | role | staff | outcome |
|---|---|---|---|
| 正好20人 | - | - | granted |
| 少一人 | - | 19 | refused |
| 不知道 | - | unknown | unknown |
| 不是企业 | institute | - | refused |
`,
});

function read(files: readonly SourceFile[] = [award, service], policy = POLICY, items = ITEMS) {
  return readCatalogue([
    ...SMALL_CITY.filter(({ path }) => !path.startsWith('policies/')),
    { path: 'policies/small/policy.md', text: policy },
    { path: 'policies/small/items.csv', text: items },
    ...files,
  ]);
}

function assess(input: object, explain = true) {
  const { catalogue, problems } = read();
  expect(problems).toEqual([]);
  const reading = readDossier(catalogue, input);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const asOf = dayOf(2022, 10, 10);
  return createAssessor(catalogue).assess(reading.dossier, { asOf, explain });
}

function found(answer: Assessment, clause: string, record: string) {
  return findResult(answer, clause, record, createAssessor(read().catalogue).headings);
}

const project = { id: 'p1', kind: 'project', done_on: '2021-06-01', amount: '150万元' };

describe('a document that is for some parties only', () => {
  it('refuses the party as a whole, once for all its clauses, whatever its records', () => {
    const party = { role: 'enterprise', listed: false };
    const records = [project, { ...project, id: 'p2' }];
    const answer = assess({ party, records });
    const { results, refusals, refused_policies, absent_kinds } = answer;
    expect([results, refusals, absent_kinds]).toEqual([[], [], []]);
    expect(refused_policies).toEqual([
      {
        policy: 'small',
        reason: { code: 'condition', zh: '不满足：已经上市', en: 'not met: listed already' },
        conditions: [{ label: { zh: '已经上市', en: 'listed already' }, holds: 'no' }],
        clauses: ['small/award', 'small/service'],
      },
    ]);
    expect(found(answer, 'small/award', 'p2')).toMatchObject({
      article: '一（一）',
      record: null,
      outcome: 'refused',
      high_fen: '0',
      reason: { code: 'condition', zh: '不满足：已经上市', article: '一（一）' },
      conditions: [{ holds: 'no' }],
    });
  });

  it('says the same without an explanation', () => {
    const party = { role: 'enterprise', listed: false };
    const answer = assess({ party, records: [project] }, false);
    expect(answer.refused_policies[0]).not.toHaveProperty('conditions');
    expect(found(answer, 'small/award', 'p1')).toMatchObject({
      outcome: 'refused',
      reason: { zh: '不满足：已经上市' },
    });
  });

  it('comes before the beneficiaries of its clauses, and before the want of records', () => {
    const answer = assess({ party: { role: 'institute', listed: false }, complete: ['project'] });
    expect(answer.refused_policies[0]?.reason.code).toBe('condition');
    expect(answer.absent_kinds).toEqual([]);
  });

  it('still shows what was paid', () => {
    const answer = assess({
      party: { role: 'enterprise', listed: false },
      records: [project],
      history: [{ clause: 'small/award', record: 'p1', amount: '10万元', on: '2022-01-01' }],
    });
    expect(found(answer, 'small/award', 'p1')).toMatchObject({
      outcome: 'paid',
      low_fen: '10000000',
    });
    expect(answer.refused_policies).toMatchObject([{ clauses: ['small/service'] }]);
    expect(found(answer, 'small/service', 'party')).toMatchObject({ outcome: 'refused' });
  });

  it('answers a clause that was paid for a record which is not there for want of one', () => {
    const history = [{ clause: 'small/award', record: 'p1', amount: '10万元', on: '2022-01-01' }];
    const party = { role: 'enterprise', listed: false };
    const { refused_policies, absent_kinds } = assess({ party, complete: ['project'], history });
    expect(refused_policies).toMatchObject([{ clauses: ['small/service'] }]);
    expect(absent_kinds).toMatchObject([{ kind: 'project', clauses: ['small/award'] }]);
  });

  it('asks whether it is one of them where that is unknown', () => {
    const { questions } = assess({ party: { role: 'enterprise' }, records: [project] });
    expect(questions[0]).toMatchObject({ kind: 'party', fact: 'listed' });
  });
});

describe('a clause about the party itself', () => {
  it('gives a service to the party, on the day asked about', () => {
    const answer = assess({ party: { role: 'enterprise', listed: true, staff: 30 } });
    expect(found(answer, 'small/service', 'party')).toMatchObject({
      kind: 'party',
      record: 'party',
      event_on: '2022-10-10',
      outcome: 'granted',
      authority: 'service',
      low_fen: '0',
      high_fen: '0',
      total: null,
      validity: 'undated',
    });
  });

  it('says what it waits for', () => {
    const answer = assess({ party: { role: 'enterprise', listed: true } });
    expect(found(answer, 'small/service', 'party')).toMatchObject({
      outcome: 'unknown',
      total: null,
      missing: [{ kind: 'party', record: null, fact: 'staff' }],
    });
  });
});

describe('the check of a document', () => {
  it('is clean where every condition, article and item is accounted for', () => {
    expect(checkCatalogue(read().catalogue)).toEqual([]);
  });

  it('notices a condition of the whole document that no example needs', () => {
    const unneeded = EXAMPLES.split('\n').filter((line) => !/没有上市|不知道是否/u.test(line));
    const text = award.text.replace(EXAMPLES, unneeded.join('\n'));
    const { catalogue } = read([{ ...award, text }, service]);
    expect(checkCatalogue(catalogue).map(({ message }) => message.zh)).toEqual([
      '没有示例能察觉：去掉整份文件的条件“已经上市”',
    ]);
  });

  it('accounts for articles by the reasons of what was found in them', () => {
    const { articles, items } = coverageOf(read().catalogue);
    expect(articles.at(-1)).toEqual({
      document: 'small',
      article: '附则',
      clauses: [],
      reason: '只定方向',
    });
    expect(items.map(({ item, clauses, by_policy }) => [item, clauses, by_policy])).toEqual([
      ['e-1', ['small/award'], false],
      ['e-2', ['small/service'], false],
      ['e-3', [], false],
      ['o-1', ['small/award'], false],
      ['o-2', [], true],
    ]);
  });

  it('misses an item that nothing covers, and finds one that is covered and explained', () => {
    const { catalogue } = read(
      undefined,
      `${POLICY}| o-1 | 另有规定 |\n`,
      `${ITEMS}e-4,附则,entitlement,漏掉的\n`,
    );
    expect(checkCoverage(catalogue).map(({ message }) => message.zh)).toEqual([
      'o-1（一（一），上限）既有条款，又列为无条款',
      'e-4（附则，漏掉的）没有条款，也没有说明原因',
    ]);
  });

  it('refuses to cover what no reading found', () => {
    const text = award.text.replace('covers: [e-1, o-1]', 'covers: [e-1, o-1, e-9]');
    const { catalogue } = read([{ ...award, text }, service]);
    expect(checkCoverage(catalogue)).toEqual([
      {
        file: 'policies/small/award.md',
        line: 9,
        column: 20,
        field: 'covers',
        message: {
          zh: 'items.csv 里没有“e-9”，是否指 e-1',
          en: 'no items.csv has "e-9", did you mean e-1',
        },
      },
    ]);
  });

  it('refuses rows of items.csv that cannot be read', () => {
    const { problems } = read(
      undefined,
      POLICY,
      'id,article,is,title\ne-1,,entitlement,甲\ne-2,附则,right,乙\ne-3,附则,obligation,丙\ne-3,附则,obligation,丙\n',
    );
    expect(problems.map(({ line, message }) => `${line} ${message.zh}`)).toEqual([
      '2 每行要写 id 和 article',
      '3 is 只能是 entitlement、obligation、question，却是“right”',
      '5 “e-3”写了两次',
    ]);
  });
});
