import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../rules/view.ts';
import { readInIds } from './in-ids.ts';

const VOCABULARY: Vocabulary = {
  party: {
    id: 'party',
    label: { zh: '主体', en: 'Party' },
    facts: [
      { id: 'role', label: { zh: '主体身份', en: 'Role' }, type: { is: 'codes', list: 'role' } },
      { id: 'zone', label: { zh: '位于自创区', en: 'In zone' }, type: { is: 'boolean' } },
    ],
  },
  kinds: {
    investment: {
      id: 'investment',
      label: { zh: '股权投资', en: 'Investment' },
      aliases: ['投资'],
      facts: [
        {
          id: 'amount',
          label: { zh: '投资额', en: 'Amount' },
          type: { is: 'money', currency: 'CNY' },
        },
        {
          id: 'investee.place',
          label: { zh: '被投企业.所在地', en: 'Place' },
          type: { is: 'code', list: 'place' },
        },
      ],
    },
  },
  lists: {
    role: { bank: { zh: '银行', en: 'Bank' } },
    place: { dalian: { zh: '大连市', en: 'Dalian' } },
  },
};

const LABEL = { zh: '股权投资', en: 'Investment' };

describe('readInIds', () => {
  it('turns Chinese names, aliases and code names into ids', () => {
    const input = {
      party: { 主体身份: '银行', 位于自创区: '是' },
      records: [{ kind: '投资', 投资额: '800万元', 被投企业: { 所在地: '大连市' } }],
      complete: ['股权投资'],
    };
    expect(readInIds(input, VOCABULARY)).toEqual({
      party: { role: ['bank'], zone: true },
      records: [
        { id: '投资-1', kind: 'investment', amount: '800万元', investee: { place: 'dalian' } },
      ],
      history: [],
      complete: ['investment'],
    });
  });

  it('names a record after the part of its kind whose own fact it gives', () => {
    const { investment } = VOCABULARY.kinds;
    const facts = investment?.facts ?? [];
    const fund = { id: 'fund', label: { zh: '基金', en: 'Fund' }, type: { is: 'text' } } as const;
    const words: Vocabulary = {
      ...VOCABULARY,
      kinds: {
        investment: { id: 'investment', label: LABEL, facts, parts: ['fund_investment'] },
        fund_investment: { id: 'fund_investment', label: LABEL, facts: [fund, ...facts] },
      },
    };
    const records = [
      { id: 'r1', kind: 'investment', 投资额: '8万元', 基金: 'F1' },
      { id: 'r2', kind: 'investment', 投资额: '8万元' },
    ];
    expect(readInIds({ records }, words).records).toEqual([
      { id: 'r1', kind: 'fund_investment', amount: '8万元', fund: 'F1' },
      { id: 'r2', kind: 'investment', amount: '8万元' },
    ]);
  });

  it('keeps ids as they are and what nobody knows as it stands', () => {
    const input = {
      party: { role: ['bank'], colour: 'red' },
      records: [{ id: 7, kind: 'investment', investee: { place: 'elsewhere' }, empty: null }],
    };
    expect(readInIds(input, VOCABULARY)).toMatchObject({
      party: { role: ['bank'], colour: 'red' },
      records: [{ id: '7', kind: 'investment', investee: { place: 'elsewhere' } }],
    });
  });
});
