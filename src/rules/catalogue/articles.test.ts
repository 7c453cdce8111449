import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { SMALL_CITY } from '../small-city.test-kit.ts';
import { articleName, articlesOf } from './articles.ts';

describe('names of articles', () => {
  it.each([
    [1, '第一条'],
    [10, '第十条'],
    [11, '第十一条'],
    [20, '第二十条'],
    [99, '第九十九条'],
    [100, '第一百条'],
    [101, '第一百零一条'],
    [110, '第一百一十条'],
    [120, '第一百二十条'],
    [119, '第一百一十九条'],
    [205, '第二百零五条'],
    [999, '第九百九十九条'],
  ])('%i is %s', (number, name) => {
    expect(articleName(number)).toBe(name);
  });

  it('are all different up to the last that can be written', () => {
    const names = articlesOf(999);
    expect(new Set(names).size).toBe(999);
    expect(names.filter((name) => !/^第[零一二三四五六七八九十百]+条$/u.test(name))).toEqual([]);
  });

  it('are refused beyond, with the place and what may be written', () => {
    const files = SMALL_CITY.map((file) =>
      file.path.endsWith('policy.md')
        ? { ...file, text: file.text.replace('articles: 3', 'articles: 1000') }
        : file,
    );
    expect(readCatalogue(files).problems).toMatchObject([
      {
        file: 'policies/small/policy.md',
        line: 8,
        message: {
          zh: '第…条最多写到 999，却是 1000',
          en: 'articles called 第…条 go up to 999, not 1000',
        },
        expected: { zh: '逐条写出名称，如 [一, 二, 附则]' },
      },
    ]);
  });
});
