import { describe, expect, it } from 'vitest';
import { awardWords, readAward } from './award-words.ts';

describe('an award as an example states it', () => {
  it.each([
    ['26万元', { low_fen: '26000000', high_fen: '26000000' }],
    ['0元..78万元', { low_fen: '0', high_fen: '78000000' }],
    ['3万元 .. 5万元', { low_fen: '3000000', high_fen: '5000000' }],
    ['0元..', { low_fen: '0', high_fen: null }],
    ['..', undefined],
    ['许多..5万元', undefined],
    ['3万元..许多', undefined],
  ] as const)('%s is read', (written, amount) => {
    expect(readAward(written)).toEqual(amount);
  });

  it.each([
    ['26万元', '26万元', '¥260,000'],
    ['0元..78万元', '最高 78万元', 'up to ¥780,000'],
    ['0元..', '金额未载明', 'amount not stated'],
    ['许多', '许多', '许多'],
  ])('%s is worded in both languages', (written, zh, en) => {
    expect(awardWords(written)).toEqual({ zh, en });
  });
});
