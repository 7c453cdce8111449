import { describe, expect, it } from 'vitest';
import { callsOf, sumOf } from './picked.ts';

describe('cases that were picked', () => {
  it('are told apart by their calls, each once', () => {
    const [a, b] = [
      { id: 'a', title: '甲' },
      { id: 'b', title: '乙' },
    ];
    expect(callsOf([{ call: b }, { call: a }, { call: b }] as never)).toEqual([b, a]);
  });

  it('are added up in fen', () => {
    expect(sumOf([{ amount_fen: '20000000' }, { amount_fen: '1' }])).toBe(20_000_001);
    expect(sumOf([])).toBe(0);
  });
});
