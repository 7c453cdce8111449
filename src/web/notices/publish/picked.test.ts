import { describe, expect, it } from 'vitest';
import { byNumber, callsOf, firstPicked, sumOf } from './picked.ts';

describe('cases that were picked', () => {
  it('are told apart by their calls, each once', () => {
    const [a, b] = [
      { id: 'a', title: '甲' },
      { id: 'b', title: '乙' },
    ];
    expect(callsOf([{ call: b }, { call: a }, { call: b }] as never)).toEqual([b, a]);
  });

  it('begin with the case that one comes from, unless it cannot go', () => {
    const words = { zh: '不能', en: 'no' };
    const cases = [
      { case: 'a', refused: null },
      { case: 'b', refused: words },
    ];
    expect([...firstPicked(cases, 'a')]).toEqual(['a']);
    for (const begin of ['b', 'c', undefined]) expect(firstPicked(cases, begin).size).toBe(0);
  });

  it('are listed by number', () => {
    const [first, second] = [{ number: '2022-000009' }, { number: '2022-000011' }];
    expect(byNumber([second, first])).toEqual([first, second]);
  });

  it('are added up in fen', () => {
    expect(sumOf([{ amount_fen: '20000000' }, { amount_fen: '1' }])).toBe(20_000_001);
    expect(sumOf([])).toBe(0);
  });
});
