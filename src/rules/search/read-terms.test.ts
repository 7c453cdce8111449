import { describe, expect, it } from 'vitest';
import { readTerms } from './read-terms.ts';

const sum = (yuan: number) => ({ is: 'sum', fen: String(yuan * 100) });
const article = (word: string, name: string, exactly: boolean) => ({
  ...{ is: 'article', name, word, exactly },
});

describe('readTerms', () => {
  it.each([
    ['300万', 3_000_000],
    ['300 万元', 3_000_000],
    ['３００万', 3_000_000],
    ['3,000,000元', 3_000_000],
    ['¥3000000', 3_000_000],
    ['CNY 3,000,000', 3_000_000],
    ['3 million yuan', 3_000_000],
    ['1.5亿', 150_000_000],
    ['0.1元', 0.1],
  ])('%s is a sum', (text, yuan) => {
    expect(readTerms(text)).toEqual([sum(yuan)]);
  });

  it.each([
    ['四十五', article('四十五', '第四十五条', false)],
    ['第四十五条', article('四十五', '第四十五条', true)],
    ['第45条', article('45', '第四十五条', true)],
    ['第 45 条', article('45', '第四十五条', true)],
    ['第120条', article('120', '第一百二十条', true)],
    ['Article 45', article('45', '第四十五条', true)],
    ['45', { is: 'number', number: '45', fen: '4500' }],
    ['3,000,000', { is: 'number', number: '3000000', fen: '300000000' }],
  ])('%s', (text, term) => {
    expect(readTerms(text)).toEqual([term]);
  });

  it('takes a text apart', () => {
    expect(readTerms(' 高企、GXJS 300万 第14条 ')).toEqual([
      sum(3_000_000),
      article('14', '第十四条', true),
      { is: 'word', word: '高企' },
      { is: 'word', word: 'gxjs' },
    ]);
  });

  it('leaves words alone that only hold a sum', () => {
    expect(readTerms('投入300万元以上')).toEqual([{ is: 'word', word: '投入300万元以上' }]);
  });
});
