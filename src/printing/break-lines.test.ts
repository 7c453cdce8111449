import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';

/** A Chinese character is two wide, others are one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef“”—…]/u.test(one) ? 2 : 1), 0);
const linesOf = (text: string, measure: number, indent = 0) =>
  breakLines(text, widthOf, measure, indent).map((line) => line.text);

describe('breakLines', () => {
  it('breaks between any two Chinese characters, the first line indented', () => {
    expect(linesOf('甲乙丙丁戊己庚', 8, 4)).toEqual(['甲乙', '丙丁戊己', '庚']);
  });

  it('keeps a line from beginning or ending with what may not', () => {
    expect(linesOf('甲乙丙丁，戊己', 8)).toEqual(['甲乙丙', '丁，戊己']);
    expect(linesOf('甲乙丙《丁戊》己', 8)).toEqual(['甲乙丙', '《丁戊》', '己']);
    expect(linesOf('甲乙丙《丁戊己》庚', 8)).toEqual(['甲乙丙', '《丁戊', '己》庚']);
    expect(linesOf('甲乙丙……丁', 8)).toEqual(['甲乙', '丙……丁']);
  });

  it('keeps words and figures whole, and drops the space where it breaks', () => {
    expect(linesOf('金额 400,000.00元', 12)).toEqual(['金额', '400,000.00元']);
    expect(linesOf('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('breaks what no line can hold', () => {
    expect(linesOf('e3b0c44298fc', 5)).toEqual(['e3b0c', '44298', 'fc']);
    expect(linesOf('。。。。', 4)).toEqual(['。。', '。。']);
  });

  it('ends with the last line, also of nothing', () => {
    expect(breakLines('', widthOf, 8)).toEqual([{ text: '', last: true }]);
    expect(breakLines('甲乙丙', widthOf, 4).map(({ last }) => last)).toEqual([false, true]);
  });

  it('loses nothing', () => {
    const text =
      '依据《示例政策》（示例发〔2022〕1号）第三条，拟支持“A-1 系统”等3项，金额合计120,000.00元……';
    for (let measure = 2; measure < 60; measure += 1) {
      const lines = linesOf(text, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(measure);
    }
  });
});
