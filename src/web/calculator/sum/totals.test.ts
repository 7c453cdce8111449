import { describe, expect, it } from 'vitest';
import { fourTotals, isEmptyTotal } from './totals.ts';

const TOTALS = {
  computed_fen: '50000000',
  up_to_fen: '78000000',
  up_to_unstated: ['p/5'],
  unknown_low_fen: '0',
  unknown_high_fen: '100',
  unknown_unstated: [],
  undecided_low_fen: '0',
  undecided_high_fen: '0',
  undecided_unstated: [],
};

describe('fourTotals', () => {
  it('keeps the four apart', () => {
    expect(fourTotals(TOTALS).map(({ name, high_fen }) => [name, high_fen])).toEqual([
      ['computed', '50000000'],
      ['upto', '78000000'],
      ['unknown', '100'],
      ['undecided', '0'],
    ]);
  });

  it('calls a total empty only where no result falls under it', () => {
    expect(fourTotals(TOTALS).map(isEmptyTotal)).toEqual([false, false, false, true]);
    const unstated = { ...TOTALS, undecided_unstated: ['p/43'] };
    expect(fourTotals(unstated).map(isEmptyTotal)).toEqual([false, false, false, false]);
  });
});
