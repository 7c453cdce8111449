import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../rules/index.ts';
import { SMALL_CITY } from '../../rules/small-city.test-kit.ts';
import type { Article } from '../types.ts';
import { proposeClauses } from './propose-clauses.ts';

const LISTS = [{ national: '国家级', provincial: '省级', municipal: '市级' }];

function propose(text: string, { name = '第四条', taken = [] as string[] } = {}) {
  const article: Article = {
    ...{ name, title: null, under: [], items: [] },
    wording: { text, starts: [{ at: 0, line: 1 }] },
  };
  return proposeClauses(article, { policy: 'small', lists: LISTS, taken: new Set(taken) });
}

const rules = (text: string) =>
  propose(text).map((one) => /award:[\s\S]*?(?=\n```)/u.exec(one.text)?.[0]);

describe('skeletons of clauses', () => {
  it.each([
    ['给予20万元补助。', 'award:\n  fixed: 20万元'],
    ['给予最高20万元补助。', 'award:\n  up to: 20万元'],
    ['给予10万元到50万元的奖励。', 'award:\n  range: 10万元..50万元'],
    [
      '按合同额的10%给予补助，每项最高100万元。',
      'award:\n  rate of: TODO\n  rate: 10%\nlimit:\n  each: 100万元',
    ],
    ['按贷款额的3%-5%给予补贴。', 'award:\n  between: 3%..5% of TODO'],
    [
      '按不超过投入30%的比例，给予补助，累计不超过1000万元。',
      'award:\n  up to: { rate of: TODO, rate: 30% }\nlimit:\n  lifetime: 1000万元',
    ],
    [
      '对国家级、省级平台，分别给予50万元、30万元补助。',
      'award:\n  by: TODO\n  table:\n    national: 50万元\n    provincial: 30万元',
    ],
    [
      '对虚构甲、虚构乙，分别给予最高50万元、30万元补助。',
      "award:\n  up to:\n    first of:\n      - { when: 'TODO 虚构甲', fixed: 50万元 }\n      - { when: 'TODO 虚构乙', fixed: 30万元 }",
    ],
    [
      '每年给予100万元支持，连续支持3年。',
      'award:\n  instalments: 100万元\n  times: 3\n  months: 12',
    ],
    ['按1:1给予配套支持，最高500万元。', 'award:\n  match: TODO\nlimit:\n  each: 500万元'],
    ['给予一定奖励。', 'award: { up to: unstated }'],
    [
      '500万元以下的部分按4%给予奖励；超过500万元的部分按1%给予奖励。单笔奖励不超过100万元，累计奖励不超过1000万元。',
      'award: { marginal: TODO, rates: { up to 500万元: 4%, above: 1% } }\nlimit:\n  each: 100万元\n  lifetime: 1000万元',
    ],
  ])('%s', (text, expected) => {
    expect(rules(text)).toEqual([expected]);
  });

  it('gives limits to rates in the order in which both stand', () => {
    expect(rules('分别按投资额和贷款额的5%、2%给予最高100万元、50万元奖励。')).toEqual([
      'award:\n  rate of: TODO\n  rate: 5%\nlimit:\n  each: 100万元',
      'award:\n  rate of: TODO\n  rate: 2%\nlimit:\n  each: 50万元',
    ]);
  });

  it('proposes nothing where nothing is given', () => {
    expect(propose('本措施由虚构局负责解释。')).toEqual([]);
  });

  it('has an id for each benefit that no clause has', () => {
    const two = '对甲给予20万元补助；对乙给予10万元补助。';
    expect(propose(two).map(({ id }) => id)).toEqual(['4a', '4b']);
    expect(propose(two, { taken: ['4a'] }).map(({ id }) => id)).toEqual(['4b', '4c']);
    expect(propose('给予20万元补助。', { name: '三（二）7' })[0]?.file).toBe('7-todo.md');
    expect(propose('给予20万元补助。', { name: '第十二条第7款' })[0]?.id).toBe('7');
  });

  it('leaves every place to be filled in so that it is refused, and the wording out', () => {
    const text = '对虚构平台给予20万元补助。';
    const [proposal] = propose(text);
    expect(proposal?.text).not.toContain('虚构平台');
    const file = { path: 'policies/small/4-todo.md', text: proposal?.text ?? '' };
    const { problems } = readCatalogue([...SMALL_CITY, file]);
    const blanks = file.text
      .split('\n')
      .flatMap((line, at) => (line.includes('TODO') ? [at + 1] : []));
    expect(problems.map(({ field, line }) => [field, line])).toEqual(
      blanks.map((line) => ['TODO', line]),
    );
  });
});
