import { describe, expect, it } from 'vitest';
import { matchPinyin, readRuns } from './match-pinyin.ts';

const RUNS = readRuns('gao xin ji shu qi ye shou ci ren ding|zhong da xiang mu');

describe('matchPinyin', () => {
  it.each([
    'gxjs',
    'gaoxinjishu',
    'gaoxjs',
    'gaoxinj',
    'shouci',
    'shci',
    'sc',
    'zhdxm',
    'zdxiangm',
  ])('%s', (letters) => {
    expect(matchPinyin(letters, RUNS)).toBe(true);
  });

  it.each([
    ['gxsj', 'in another order'],
    ['gaojs', 'a character left out'],
    ['inji', 'from within a syllable'],
    ['rdzd', 'across a break'],
    ['gaoxinjishuxx', 'more than there is'],
  ])('not %s: %s', (letters) => {
    expect(matchPinyin(letters, RUNS)).toBe(false);
  });

  it('finds nothing where there is nothing', () => {
    expect(matchPinyin('gx', readRuns(''))).toBe(false);
  });
});
