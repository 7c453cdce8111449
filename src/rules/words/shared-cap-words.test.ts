import { describe, expect, it } from 'vitest';
import { sharedCapWords } from './shared-cap-words.ts';

const cap = { zh: '同一主体累计不超过 10万元', en: 'at most ¥100,000 for one party altogether' };
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    zh: `项目${index + 1}`,
    en: `project ${index + 1}`,
  }));
const words = (count: number) => sharedCapWords({ cap, with: [] }, names(count));

describe('sharedCapWords', () => {
  it('names the others and the cap', () => {
    expect(words(1)).toEqual({
      zh: '与“项目1”共用上限：同一主体累计不超过 10万元，几项不能都按所列给足',
      en: 'Shares a cap with project 1: at most ¥100,000 for one party altogether; not all of them can come to what is shown',
    });
    expect(words(3).zh).toContain('与“项目1”、“项目2”、“项目3”共用上限');
  });

  it('counts those beyond the third', () => {
    expect(words(5).zh).toContain('与“项目1”、“项目2”、“项目3”等 5 项共用上限');
    expect(words(5).en).toContain('project 1, project 2, project 3 and 2 more:');
    const many = sharedCapWords({ cap, with: [], more: 1979 }, names(20));
    expect(many.zh).toContain('等 1999 项共用上限');
    expect(many.en).toContain('and 1996 more:');
  });
});
