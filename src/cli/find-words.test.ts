import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../operations/index.ts';
import { findWords } from './find-words.ts';

const VOCABULARY: Vocabulary = {
  party: {
    id: 'party',
    label: { zh: '主体', en: 'Party' },
    facts: [
      {
        id: 'categories',
        label: { zh: '企业类别', en: 'Categories' },
        type: { is: 'codes', list: 'party_category' },
      },
    ],
  },
  kinds: {
    technology_contract: {
      id: 'technology_contract',
      label: { zh: '技术合同', en: 'Technology contract' },
      aliases: ['技术买卖'],
      facts: [
        {
          id: 'signed_on',
          label: { zh: '签订日', en: 'Signed on' },
          aliases: ['签约日'],
          type: { is: 'date' },
        },
      ],
    },
  },
  lists: {
    party_category: {
      high_tech_enterprise: { zh: '高新技术企业', en: 'High-tech enterprise' },
      private_enterprise: { zh: '民营企业', en: 'Private enterprise' },
    },
  },
};

const idsOf = (text?: string) => findWords(VOCABULARY, text).map(({ id }) => id);

describe('findWords', () => {
  it('finds a code by its Chinese name, its English name or its id', () => {
    const found = {
      is: 'code',
      in: 'party_category',
      id: 'high_tech_enterprise',
      name: { zh: '高新技术企业', en: 'High-tech enterprise' },
    };
    for (const text of ['高新技术企业', '高新', 'high-tech', 'HIGH_TECH', ' 高新 ']) {
      expect(findWords(VOCABULARY, text)).toEqual([found]);
    }
  });

  it('finds facts with their kind, type and list, by other names as well', () => {
    expect(findWords(VOCABULARY, '签约日')).toEqual([
      {
        is: 'fact',
        in: 'technology_contract',
        id: 'signed_on',
        name: { zh: '签订日', en: 'Signed on' },
        type: 'date',
      },
    ]);
    expect(findWords(VOCABULARY, '企业类别')).toMatchObject([
      { in: 'party', type: 'codes', list: 'party_category' },
    ]);
  });

  it('brings the facts of a kind and the codes of a list that are named in full', () => {
    expect(idsOf('技术合同')).toEqual(['technology_contract', 'signed_on']);
    expect(idsOf('合同')).toEqual(['technology_contract']);
    expect(idsOf('技术买卖')).toEqual(['technology_contract', 'signed_on']);
    expect(idsOf('party_category')).toEqual(['high_tech_enterprise', 'private_enterprise']);
  });

  it('gives every word without a text, and none for what is not there', () => {
    expect(idsOf()).toHaveLength(6);
    expect(idsOf('上市')).toEqual([]);
  });
});
