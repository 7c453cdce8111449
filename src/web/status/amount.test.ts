import { describe, expect, it } from 'vitest';
import { exactFigure, saidOf, showFen, splitAmount } from './amount.ts';

describe('saidOf', () => {
  it.each([
    ['100', '100', 'exact'],
    ['0', '0', 'exact'],
    ['0', '100', 'upTo'],
    ['50', '100', 'range'],
    ['50', null, 'atLeast'],
    ['0', null, 'unstated'],
  ] as const)('%s to %s is %s', (low_fen, high_fen, said) => {
    expect(saidOf({ low_fen, high_fen })).toBe(said);
  });
});

describe('amounts on screen', () => {
  it('are short in Chinese with the exact figure at hand', () => {
    expect(showFen('50000000', 'zh')).toBe('50万元');
    expect(showFen('50000000', 'en')).toBe('¥500,000');
    expect(exactFigure('50000000')).toBe('¥500,000');
  });

  it('split into the figure and what stands around it', () => {
    expect(splitAmount('1.5亿元')).toEqual({ before: '', figure: '1.5', after: '亿元' });
    expect(splitAmount('¥500,000')).toEqual({ before: '¥', figure: '500,000', after: '' });
  });
});
