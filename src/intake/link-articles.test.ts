import { describe, expect, it } from 'vitest';
import { findPolicy, linkArticle } from './link-articles.ts';

const POLICIES = [
  { id: 'a', number: '示例发〔2031〕7号', title: { zh: '示例措施' } },
  { id: 'b', number: null, title: { zh: '示例“百千万”方案' } },
];
const article = (name: string) => ({
  ...{ name, title: null, under: [], items: [] },
  wording: { text: '', starts: [] },
});

describe('what the catalogue has of a text', () => {
  it('is the policy of its number, else of its title', () => {
    expect(findPolicy({ number: '示例发〔2031〕7号', title: null }, POLICIES)?.id).toBe('a');
    expect(findPolicy({ number: null, title: '示例"百千万"方案' }, POLICIES)?.id).toBe('b');
    expect(findPolicy({ number: null, title: null }, POLICIES)).toBeUndefined();
    expect(findPolicy({ number: null, title: '另一方案' }, POLICIES)).toBeUndefined();
  });

  it('is the coverage of the article, whatever its brackets are', () => {
    const lines = [
      { document: 'b', article: '三(一)1', clauses: ['b/1'] },
      { document: 'b', article: '五', clauses: [], reason: '只定方向' },
    ];
    expect(linkArticle(article('三（一）1'), lines)).toEqual({
      ...{ article: '三(一)1', clauses: ['b/1'], reason: null },
    });
    expect(linkArticle(article('五'), lines)).toMatchObject({
      ...{ clauses: [], reason: '只定方向' },
    });
    expect(linkArticle(article('六'), lines)).toBeUndefined();
  });
});
