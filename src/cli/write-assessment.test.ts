import { describe, expect, it } from 'vitest';
import type { Assessment, PolicyView, Result, Totals, Vocabulary } from '../operations/index.ts';
import { openTerminal } from './terminal.ts';
import { writeAssessment } from './write-assessment.ts';

const both = (text: string) => ({ zh: text, en: text });
const terminal = openTerminal({ columns: 120 }, {});

const vocabulary: Vocabulary = {
  party: { id: 'party', label: both('主体'), facts: [] },
  kinds: {
    project: {
      id: 'project',
      label: both('项目'),
      facts: [{ id: 'amount', label: both('投资额'), type: { is: 'money', currency: 'CNY' } }],
    },
  },
  lists: {},
};

const nothing: Totals = {
  computed_fen: '0',
  up_to_fen: '0',
  up_to_unstated: [],
  unknown_low_fen: '0',
  unknown_high_fen: '0',
  unknown_unstated: [],
  undecided_low_fen: '0',
  undecided_high_fen: '0',
  undecided_unstated: [],
};

const refused: Result = {
  clause: 'p/1',
  article: '第一条',
  title: both('项目补助'),
  kind: 'project',
  record: 'r1',
  event_on: '2022-01-01',
  outcome: 'refused',
  authority: 'computed',
  validity: 'undated',
  total: null,
  low_fen: '0',
  high_fen: '0',
  reason: { code: 'condition', ...both('投资额不足'), article: '第九条' },
  missing: [],
  near_misses: [
    {
      label: both('投资额够'),
      fact: { kind: 'project', record: 'r1', fact: 'amount' },
      have: '90000000',
      need: '100000000',
      gap: '10000000',
      percent: 90,
    },
  ],
  readings: [],
};

const assessment: Assessment = {
  as_of: '2022-10-10',
  results: [refused],
  refusals: [
    {
      clause: 'p/3',
      article: '第三条',
      title: both('设备补助'),
      kind: 'project',
      authority: 'computed',
      readings: [],
      refused: [
        {
          reason: { code: 'condition', ...both('不满足：首台套'), article: '第三条' },
          records: [
            { record: 'r1', event_on: '2022-01-01', validity: 'in_force' },
            { record: 'r2', event_on: '2016-01-01', validity: 'not_yet' },
          ],
        },
        {
          reason: { code: 'condition', ...both('不满足：首台套'), article: '第三条' },
          records: [{ record: 'r3', event_on: null, validity: 'in_force' }],
        },
      ],
    },
  ],
  refused_policies: [],
  absent_kinds: [
    {
      kind: 'loan',
      reason: { code: 'no_record', ...both('没有“贷款”记录') },
      clauses: ['p/4', 'p/5'],
    },
  ],
  totals: {
    ...nothing,
    up_to_unstated: ['p/2'],
    paid_fen: '500000',
    undated: { ...nothing, computed_fen: '100000000' },
  },
  combination: null,
  questions: [
    { kind: 'project', record: 'r1', fact: 'amount', decides_fen: '2000000', clauses: ['p/1'] },
    { kind: 'project', record: null, fact: null, decides_fen: null, clauses: ['p/2'] },
  ],
};

describe('writeAssessment', () => {
  const lines = writeAssessment(assessment, vocabulary, [], 'zh', terminal);

  it('keeps nearly reached apart from refused, with what is lacking', () => {
    const near = lines.indexOf('接近达标');
    expect(lines[near + 1]).toBe(
      '  有效期待核  第一条 项目补助  r1  投资额够：现为 90万元，须 100万元，差 10万元',
    );
    expect(lines.indexOf('暂不符合')).toBeGreaterThan(near);
  });

  it('names the article of a reason that stands elsewhere', () => {
    expect(lines).toContain('  有效期待核    r1  第一条 项目补助。投资额不足。[第九条]');
  });

  it('gathers what a clause refuses for one reason, by validity', () => {
    const after = lines.slice(lines.indexOf('暂不符合') + 1);
    expect(after.slice(1, 3)).toEqual([
      '  有效              第三条 设备补助。不满足：首台套（r1、r3）',
      '  尚未施行      r2  第三条 设备补助。不满足：首台套',
    ]);
  });

  it('has one line for a kind without a record, which counts in no validity', () => {
    const after = lines.slice(lines.indexOf('暂不符合') + 1);
    expect(after[3]?.trim()).toBe('没有“贷款”记录（2 条）');
    expect(lines[0]).toBe('截至 2022-10-10  有效期待核 1 · 有效 2 · 尚未施行 1');
  });

  it('keeps the totals of what was paid and of what has no dates apart', () => {
    expect(lines.slice(2, 9)).toEqual([
      '合计（四项互不相加）',
      '  可算定              0元',
      '  最高不超过，待核定  0元，另有未定上限',
      '  待补充信息          0元',
      '  原文未明确          0元',
      '  已兑现              0.5万元',
      '  有效期待核：可算定  100万元',
    ]);
  });

  it('asks what is most worth adding', () => {
    const asked = lines.indexOf('最值得补充的信息');
    expect(lines.slice(asked + 1, asked + 3)).toEqual([
      '  项目 · r1 · 投资额  可影响 2万元  p/1',
      '  项目                              p/2',
    ]);
  });
});

describe('several documents', () => {
  const zone: PolicyView = {
    policy: 'z',
    title: both('示例区措施'),
    number: null,
    cited_as: both('示例区措施'),
    issuer: both('示例区'),
    issued_on: null,
    in_force: { from: null, to: null, basis: '' },
    summary: '',
    interpreted_by: null,
    applies_to: [both('在示例区')],
    undertaking: null,
    questions: [],
  };
  const given: Result = {
    ...refused,
    clause: 'z/1',
    article: '一',
    title: both('区补助'),
    outcome: 'granted',
    total: 'computed',
    low_fen: '10000000',
    high_fen: '10000000',
    reason: null,
    near_misses: [],
  };
  const city = { ...given, clause: 'p/9', article: '第九条', validity: 'in_force' } as const;
  const service = {
    ...given,
    clause: 'z/2',
    title: both('区服务'),
    authority: 'service',
    kind: 'party',
    record: 'party',
    low_fen: '0',
    high_fen: '0',
    total: null,
  } as const;
  const totals = {
    ...nothing,
    computed_fen: '10000000',
    paid_fen: '0',
    undated: { ...nothing, computed_fen: '10000000' },
  };
  const lines = writeAssessment(
    {
      as_of: '2022-10-10',
      results: [city, given, service],
      refusals: [],
      refused_policies: [
        {
          policy: 'z',
          reason: { code: 'condition', ...both('不满足：在示例区') },
          conditions: [
            { label: both('在示例区'), holds: 'no' },
            { label: both('已经上市'), holds: 'unknown' },
          ],
          clauses: ['z/3', 'z/4'],
        },
      ],
      absent_kinds: [],
      totals,
      combination: {
        totals: { ...totals, undated: nothing },
        overlaps: [
          {
            members: [
              {
                clause: 'p/9',
                record: 'r1',
                paid: false,
                counts: true,
                low_fen: '10000000',
                high_fen: '10000000',
              },
              {
                clause: 'z/1',
                record: 'r1',
                paid: false,
                counts: false,
                low_fen: '10000000',
                high_fen: '10000000',
              },
            ],
            question: both('能否同时享受，原文未写'),
          },
        ],
      },
      questions: [],
    },
    vocabulary,
    [zone],
    'zh',
    terminal,
  );
  const below = (title: string) =>
    lines.slice(lines.findIndex((line) => line.startsWith(title)) + 1);

  it('keep money of documents without dates and services apart', () => {
    expect(below('预计可享')[0]).toBe('  有效  10万元  r1  第九条 区补助');
    expect(below('预计可享（文件未载明')[0]).toBe('  有效期待核  10万元  r1  示例区措施 一 区补助');
    expect(below('可以享受的服务')[0]).toBe('  有效期待核      示例区措施 一 区服务');
  });

  it('have one line for a document that is not for the party', () => {
    expect(below('暂不符合')[0]?.trim()).toBe('示例区措施：不在示例区（2 条）');
  });

  it('give the second totals with what was left out', () => {
    expect(below('若同一事项只能享受一项').slice(0, 4)).toEqual([
      '  有效期待核：可算定  0元  都能享受时 10万元',
      '  能否同时享受，原文未写',
      '  计入    10万元  r1  第九条 区补助',
      '  未计入  10万元  r1  示例区措施 一 区补助',
    ]);
  });
});
