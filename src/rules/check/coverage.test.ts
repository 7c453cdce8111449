import { describe, expect, it } from 'vitest';
import { coverageOf } from '../catalogue/coverage.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { viewClause } from '../catalogue/views.ts';
import { SMALL_CITY, smallClause } from '../small-city.test-kit.ts';
import { checkCoverage } from './coverage.ts';

const ITEMS = `id,article,is,title
e-1,第一条,entitlement,奖励
o-1,第一条、第二条,obligation,上限
o-1-q1,第一条,question,上限按年还是累计
e-2-q1,第二条,question,何时起算
`;

const HEAD = `
## Open questions
- [e-2-q1] 何时起算，原文未写。

## Articles without clauses
| article | reason |
|---|---|
| 第二条 | 只定方向 |
| 第三条 | 施行日 |
`;

const QUESTIONS = '- [o-1-q1] 上限按年还是累计，原文未写。\n- 别的问题。';

type Written = { front?: string; items?: string | null; head?: string; questions?: string };

function read({ front = 'covers: [e-1, o-1]', items = ITEMS, head = HEAD, ...more }: Written) {
  const { questions = QUESTIONS } = more;
  return readCatalogue([
    ...SMALL_CITY.map((file) =>
      file.path.endsWith('policy.md') ? { ...file, text: file.text + head } : file,
    ),
    ...(items === null ? [] : [{ path: 'policies/small/items.csv', text: items }]),
    smallClause('one', 'award: 10万元', { front, questions }),
  ]);
}

/** What is wrong with a document written so; it can be read. */
function check(written: Written) {
  const { catalogue, problems } = read(written);
  expect(problems).toEqual([]);
  return checkCoverage(catalogue);
}

describe('the articles that items name', () => {
  it('are those of the document, one or several', () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ['第1条', '第1条'],
    ['第四条', '第四条'],
    ['第一条、末段', '末段'],
    ['', ''],
  ])('are refused where it has no such article: %s', (article, named) => {
    const { problems } = read({ items: `${ITEMS}e-9,${article},entitlement,别的\n` });
    expect(problems).toMatchObject([
      {
        file: 'policies/small/items.csv',
        line: 6,
        field: named === '' ? 'id' : 'article',
        message: named === '' ? {} : { zh: expect.stringContaining(`没有“${named}”`) },
        ...(named !== '' && {
          expected: { zh: expect.stringContaining('第一条 至 第三条'), en: expect.anything() },
        }),
      },
    ]);
  });

  it('are not explained by an item of several articles', () => {
    const wide = 'o-2,第二条、第三条,obligation,分工\n';
    const rows = '| o-2 | 只是分工 |\n| 第三条 | 施行日 |\n';
    const found = check({ items: ITEMS + wide, head: HEAD.replace(/\| 第二条[\s\S]*/u, rows) });
    expect(found.map(({ message }) => message.zh)).toEqual(['第二条没有条款，也没有说明原因']);
  });
});

describe('covers', () => {
  it('are refused in a clause of a document without items.csv, at their place', () => {
    const found = check({
      items: null,
      head: HEAD.replace('[e-2-q1] ', ''),
      questions: '- 别的。',
    });
    expect(found).toEqual([
      {
        file: 'policies/small/one.md',
        line: 9,
        column: 10,
        field: 'covers',
        message: { zh: 'items.csv 里没有“e-1”', en: 'no items.csv has "e-1"' },
      },
      {
        file: 'policies/small/one.md',
        line: 9,
        column: 15,
        field: 'covers',
        message: { zh: 'items.csv 里没有“o-1”', en: 'no items.csv has "o-1"' },
      },
    ]);
  });

  it('do not name questions: those are shown', () => {
    const [problem] = check({ front: 'covers: [e-1, o-1, o-1-q1]' });
    expect(problem).toMatchObject({ field: 'covers', message: { zh: /“o-1-q1”/u } });
  });
});

describe('the open questions that a reading found', () => {
  const said = (written: Written) =>
    check(written).map(({ file, line, message }) => [file?.split('/').at(-1), line, message.zh]);

  it('stand on the page of a clause of their article, or of the head', () => {
    const { catalogue } = read({});
    const lines = coverageOf(catalogue).items.filter(({ is }) => is === 'question');
    expect(lines).toEqual([
      {
        ...{ document: 'small', item: 'o-1-q1', article: '第一条', is: 'question' },
        ...{ title: '上限按年还是累计', clauses: ['small/one'], by_policy: false },
      },
      {
        ...{ document: 'small', item: 'e-2-q1', article: '第二条', is: 'question' },
        ...{ title: '何时起算', clauses: [], by_policy: true },
      },
    ]);
  });

  it('stand there without the ids', () => {
    const { catalogue } = read({});
    const view = viewClause(catalogue, 'small/one', 0);
    expect(view?.questions.map(({ text }) => text)).toEqual([
      '上限按年还是累计，原文未写。',
      '别的问题。',
    ]);
  });

  it('are missed where no page shows them', () => {
    expect(said({ questions: '- 上限按年还是累计，原文未写。' })).toEqual([
      ['policy.md', undefined, 'o-1-q1（第一条，上限按年还是累计）没有写进任何一条待定问题'],
    ]);
  });

  it('cannot be explained away', () => {
    expect(said({ questions: '- 别的。', head: `${HEAD}| o-1-q1 | 不重要 |\n` })).toEqual([
      ['policy.md', undefined, 'o-1-q1（第一条，上限按年还是累计）没有写进任何一条待定问题'],
      ['policy.md', undefined, 'o-1-q1是待定问题：写进 Open questions，不用理由代替'],
    ]);
  });

  it('are not shown by a clause of another article, nor under an id that nobody knows', () => {
    const questions = '- [e-2-q1, o-1-q1] 何时起算。\n- [o-1-q2] 上限。\n- [e-1] 奖励。';
    expect(said({ questions })).toEqual([
      ['one.md', 23, '“e-2-q1”是第二条的问题，不在第一条'],
      ['one.md', 24, 'items.csv 里没有待定问题“o-1-q2”，是否指 o-1-q1'],
      ['one.md', 25, 'items.csv 里没有待定问题“e-1”'],
    ]);
  });
});
