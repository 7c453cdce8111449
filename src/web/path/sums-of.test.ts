import { describe, expect, it } from 'vitest';
import type { Worth, WorthLine } from '../../rules/view.ts';
import { sumsOf } from './sums-of.ts';

const line = (validity: WorthLine['validity']): WorthLine => ({
  clause: `small/${validity}`,
  title: { zh: '甲', en: 'A' },
  cited_as: { zh: '示例', en: 'Sample' },
  total: 'computed',
  low_fen: '500',
  high_fen: '500',
  validity,
});

const worth = (...lines: readonly WorthLine[]): Worth => ({
  years: 3,
  low_fen: '500',
  high_fen: '500',
  undated: { low_fen: '700', high_fen: null },
  services: [],
  lines,
});

describe('the sums of a worth', () => {
  it('keep documents without dates apart', () => {
    expect(sumsOf(worth(line('in_force'), line('undated')))).toEqual([
      { name: 'worthDated', low_fen: '500', high_fen: '500' },
      { name: 'worthUndated', low_fen: '700', high_fen: null },
    ]);
  });

  it('leave out what has no clause behind it', () => {
    expect(sumsOf(worth(line('undated'))).map(({ name }) => name)).toEqual(['worthUndated']);
    expect(sumsOf(worth(line('not_yet'))).map(({ name }) => name)).toEqual(['worthDated']);
    expect(sumsOf(worth())).toEqual([]);
  });
});
