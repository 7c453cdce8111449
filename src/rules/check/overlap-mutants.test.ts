import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../catalogue/types.ts';
import { smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { checkExamples } from './examples.ts';
import { checkMutants, countMutants } from './mutants.ts';

const GIVEN =
  'party: { role: enterprise }\nrecords:\n  - { id: p1, kind: project, done_on: 2021-06-01, first: true, level: national }';

/** A clause of a fixed award with the plainest rows, and those of a table with a column more. */
function clause(name: string, award: string, overlaps = '', rows = ''): SourceFile {
  const examples = `| example | party.role | first | overlaps | outcome | award |
|---|---|---|---|---|---|
| 不是企业 | institute | - | - | refused | 0元 |
| 按定额 | - | - | - | - | - |
${rows}`.replace('| 按定额 | - | - | - | - | - |\n', '');
  const rule = `award: ${award}${overlaps === '' ? '' : `\noverlaps: ${overlaps}`}`;
  return smallClause(name, rule, { given: GIVEN, examples: examples.trim() });
}

const alone = (name: string, award: string) =>
  clause(name, award, '', `| 按定额 | - | - | - | granted | ${award} |`);

/** What is said of the mutants of `overlaps`; all others are noticed. */
function unnoticed(...files: readonly SourceFile[]) {
  const catalogue = smallCatalogue(...files);
  expect(checkExamples(catalogue)).toEqual([]);
  return checkMutants(catalogue)
    .filter(({ field }) => field === 'Examples')
    .map(({ file, message, expected }) => [file?.split('/').at(-1), message.zh, expected?.zh]);
}

const WANTED =
  'small/one 或 small/two 有一行两条都给，overlaps 一列写明另一条，而且没有别的条款把二者连在一起';

describe('a clause that overlaps another one, of which the texts do not say whether both may be had', () => {
  const one = (rows: string) => clause('one', '10万元', '{ unstated: [two] }', rows);
  const both = '| 两条都给 | - | - | two | granted | 10万元 |';

  it('has mutants that no example without the column notices', () => {
    expect(
      unnoticed(one('| 按定额 | - | - | - | granted | 10万元 |'), alone('two', '5万元')),
    ).toEqual([
      ['one.md', '没有示例能察觉：去掉“overlaps”里的“small/two”（unstated）', WANTED],
      ['one.md', '没有示例能察觉：“overlaps”里的“small/two”由 unstated 改为 excluded', WANTED],
    ]);
  });

  it('is noticed by a row that names the other clause, of either of the two', () => {
    expect(unnoticed(one(both), alone('two', '5万元'))).toEqual([]);
    const other = clause('two', '5万元', '', '| 两条都给 | - | - | one | granted | 5万元 |');
    const plain = one('| 按定额 | - | - | - | granted | 10万元 |');
    expect(unnoticed(plain, other)).toEqual([]);
  });

  it('is not noticed where a third clause ties the two anyway', () => {
    const third = clause(
      'three',
      '1万元',
      '{ unstated: [one, two] }',
      both.replace('two', 'one, two').replace('10万元', '1万元'),
    );
    const rows = both.replace('two', 'two, three');
    const found = unnoticed(one(rows), alone('two', '5万元'), third);
    expect(found.map(([file, message]) => `${file} ${message}`)).toEqual([
      'one.md 没有示例能察觉：去掉“overlaps”里的“small/two”（unstated）',
      'three.md 没有示例能察觉：去掉“overlaps”里的“small/one”（unstated）',
      'three.md 没有示例能察觉：去掉“overlaps”里的“small/two”（unstated）',
    ]);
  });

  it('counts its mutants', () => {
    const count = (overlaps: string) =>
      countMutants(smallCatalogue(clause('one', '10万元', overlaps), alone('two', '5万元')));
    expect(count('{ unstated: [two] }') - count('')).toBe(2);
  });

  it('fails an example that states other clauses, and says which there are', () => {
    const catalogue = smallCatalogue(
      one(
        '| 没有 | - | - | none | granted | 10万元 |\n| 两条都给 | - | - | small/two | granted | 10万元 |',
      ),
      alone('two', '5万元'),
    );
    expect(checkExamples(catalogue)).toMatchObject([
      {
        field: 'Examples: 没有',
        message: {
          zh: expect.stringContaining('同一事项应为 none，实得 small/two'),
          en: expect.stringContaining('what it overlaps with should be none, it is small/two'),
        },
      },
    ]);
  });

  it('refuses an example that names a clause that is not there', () => {
    const catalogue = smallCatalogue(one(both.replace('two', 'tow')), alone('two', '5万元'));
    expect(checkExamples(catalogue)).toMatchObject([
      {
        message: {
          zh: '没有条款“small/tow”，是否指 small/two',
          en: 'there is no clause "small/tow", did you mean small/two',
        },
      },
    ]);
  });
});

describe('a clause that another one excludes', () => {
  const one = clause(
    'one',
    '10万元',
    '{ excluded: [two] }',
    '| 较高 | - | - | - | granted | 10万元 |',
  );

  it('is noticed by a row that is refused for the other one', () => {
    const refused = clause('two', '5万元', '', '| 另一条更高 | - | - | - | refused | 0元 |');
    // The figure of the clause that always stands back shows nowhere: that is about its award.
    expect(unnoticed(one, refused).filter(([, message]) => message?.includes('overlaps'))).toEqual(
      [],
    );
  });

  it('is missed where no row tells', () => {
    const two = clause('two', '5万元');
    const found = unnoticed(one, two).filter(([file]) => file === 'one.md');
    expect(found).toEqual([
      [
        'one.md',
        '没有示例能察觉：去掉“overlaps”里的“small/two”（excluded）',
        'small/one 或 small/two 有一行因为另一条而不予',
      ],
      [
        'one.md',
        '没有示例能察觉：“overlaps”里的“small/two”由 excluded 改为 unstated',
        'small/one 或 small/two 有一行因为另一条而不予',
      ],
    ]);
  });

  it('does not hide other mutants of the clauses', () => {
    const refused = clause('two', '5万元', '', '| 另一条更高 | - | - | - | refused | 0元 |');
    expect(unnoticed(one, refused).map(([file, message]) => `${file} ${message}`)).toEqual([
      'two.md 没有示例能察觉：去掉“beneficiary”里的“enterprise”',
      'two.md 没有示例能察觉：5万元 改为 4.5万元',
      'two.md 没有示例能察觉：5万元 改为 5.5万元',
    ]);
  });
});

describe('a clause with days in force of its own', () => {
  const rows = [
    '| 首日 | - | - | 2020-06-01 | - | granted | in_force |',
    '| 前一日 | - | - | 2020-05-31 | - | granted | not_yet |',
    '| 末日查询 | - | - | - | 2021-06-30 | granted | in_force |',
    '| 次日查询 | - | - | - | 2021-07-01 | granted | expired |',
  ];
  const own = (kept: readonly string[]) =>
    smallClause('own', 'award: 10万元', {
      front: 'in force: { from: 2020-06-01, to: 2021-06-30 }',
      given: GIVEN,
      examples: `| example | party.role | first | done_on | as of | outcome | validity |
|---|---|---|---|---|---|---|
| 不是企业 | institute | - | - | - | refused | - |
${kept.join('\n')}`,
    });
  const days = (kept: readonly string[]) =>
    checkMutants(smallCatalogue(own(kept)))
      .filter(({ file, field }) => file?.endsWith('own.md') && field === 'in force')
      .map(({ message, expected }) => [message.zh, expected?.zh]);

  it('is noticed by rows on both sides of both', () => {
    expect(days(rows)).toEqual([]);
  });

  it('is missed without them', () => {
    expect(days(rows.slice(2))).toEqual([
      [
        '没有示例能察觉：有效期起日 2020-06-01 改为 2020-05-31',
        '这一条款有一行事项日 2020-05-31，validity not_yet',
      ],
      [
        '没有示例能察觉：有效期起日 2020-06-01 改为 2020-06-02',
        '这一条款有一行事项日 2020-06-01，validity in_force',
      ],
    ]);
    expect(days(rows.slice(0, 2)).map(([, wanted]) => wanted)).toEqual([
      '这一条款有一行 as of 2021-07-01，validity expired',
    ]);
  });
});
