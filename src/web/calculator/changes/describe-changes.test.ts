import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../dossiers/index.ts';
import type { ClauseSummary, Vocabulary } from '../../../rules/view.ts';
import { describeChanges } from './describe-changes.ts';

const both = (text: string) => ({ zh: text, en: text });
const vocabulary: Vocabulary = {
  party: {
    id: 'party',
    label: both('主体'),
    facts: [{ id: 'role', label: both('主体身份'), type: { is: 'codes', list: 'role' } }],
  },
  kinds: {
    loan: {
      id: 'loan',
      label: both('贷款'),
      facts: [
        { id: 'amount', label: both('贷款额'), type: { is: 'money', currency: 'CNY' } },
        { id: 'drawn_on', label: both('放款日'), type: { is: 'date' } },
        { id: 'borrower_id', label: both('借款企业编号'), type: { is: 'text' } },
      ],
      dated: 'drawn_on',
    },
  },
  lists: { role: { bank: both('银行'), fund: both('基金') } },
};
const clauses = [
  { clause: 'p/1', article: '第一条', title: both('贷款贴息') },
] as unknown as readonly ClauseSummary[];

const BEFORE: Dossier = {
  party: { role: ['bank'] },
  records: [{ id: 'r1', kind: 'loan', amount: '300万元', drawn_on: '2022-03-01' }],
  history: [],
  complete: [],
};
const told = (after: Dossier) =>
  describeChanges(BEFORE, after, { vocabulary, clauses, lang: 'zh' });

describe('describeChanges', () => {
  it('says what a value was and is, in words', () => {
    const records = [{ id: 'r1', kind: 'loan', amount: '400万元' }];
    expect(told({ ...BEFORE, party: { role: ['bank', 'fund'] }, records })).toEqual([
      {
        section: 'party',
        entry: '',
        title: '',
        is: 'changed',
        lines: [
          { key: '["party","","role"]', label: '主体身份', before: '银行', after: '银行、基金' },
        ],
      },
      {
        section: 'records',
        entry: 'r1',
        title: '贷款 · 400万元',
        is: 'changed',
        lines: [
          { key: expect.any(String), label: '贷款额', before: '300万元', after: '400万元' },
          { key: expect.any(String), label: '放款日', before: '2022年3月1日', after: null },
        ],
      },
    ]);
  });

  it('names a record that was added, with its facts, and one that was removed, without', () => {
    const records = [{ id: 'r2', kind: 'loan', borrower_id: '甲' }];
    expect(told({ ...BEFORE, records })).toMatchObject([
      {
        entry: 'r2',
        is: 'added',
        title: '贷款 · r2',
        lines: [{ label: '借款企业编号', before: null, after: '甲' }],
      },
      { entry: 'r1', is: 'removed', title: '贷款 · 300万元 · 2022年3月1日', lines: [] },
    ]);
  });

  it('tells a payment by its clause and its record, and complete kinds together', () => {
    const payment = { clause: 'p/1', record: 'r1', amount: '75万元', borrower_id: '甲' };
    expect(told({ ...BEFORE, history: [payment], complete: ['loan'] })).toMatchObject([
      {
        section: 'history',
        is: 'added',
        lines: [
          { label: '条款', after: '第一条 贷款贴息' },
          { label: '记录', after: '贷款 · 300万元 · 2022年3月1日' },
          { label: '金额', after: '75万元' },
          { label: '借款企业编号', after: '甲' },
        ],
      },
      { section: 'complete', lines: [{ label: '贷款', before: null, after: '已全部列出' }] },
    ]);
  });
});
