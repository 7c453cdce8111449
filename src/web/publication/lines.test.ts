import { describe, expect, it } from 'vitest';
import { placeOfLine } from './lines.ts';

describe('placeOfLine', () => {
  const text = '甲乙\n\n丙\n';
  it.each([
    [1, '甲乙'],
    [2, ''],
    [3, '丙'],
    [4, ''],
  ])('finds line %i', (line, words) => {
    const [from, to] = placeOfLine(text, line);
    expect(text.slice(from, to)).toBe(words);
    expect(from === 0 || text[from - 1] === '\n').toBe(true);
  });

  it('stays within the text beyond its end', () => {
    const [from, to] = placeOfLine(text, 9);
    expect([from, to]).toEqual([text.length, text.length]);
  });
});
