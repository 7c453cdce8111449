import { describe, expect, it } from 'vitest';
import type { Assessment, Totals } from '../../../rules/view.ts';
import { changedTotals } from './changed-totals.ts';

const NOTHING: Totals = {
  computed_fen: '0',
  up_to_fen: '0',
  up_to_unstated: [],
  unknown_low_fen: '0',
  unknown_high_fen: '0',
  unknown_unstated: [],
  undecided_low_fen: '0',
  undecided_high_fen: '0',
  undecided_unstated: [],
};
const TOTALS = { ...NOTHING, computed_fen: '500', paid_fen: '0', undated: NOTHING };
const ASSESSMENT: Assessment = {
  as_of: '2022-10-10',
  results: [],
  refusals: [],
  refused_policies: [],
  absent_kinds: [],
  totals: { ...TOTALS, undated: { ...NOTHING, computed_fen: '300', up_to_unstated: ['z/1'] } },
  combination: null,
  questions: [],
};

describe('changedTotals', () => {
  it('has none where nothing overlaps', () => {
    expect(changedTotals(ASSESSMENT)).toEqual([]);
  });

  it('names what becomes less and by how much, also what only loses an unstated one', () => {
    const totals = { ...TOTALS, undated: { ...NOTHING, computed_fen: '100' } };
    const changed = changedTotals({ ...ASSESSMENT, combination: { totals, overlaps: [] } });
    expect(
      changed.map(({ undated, onlyOne, less_fen }) => [undated, onlyOne.name, less_fen]),
    ).toEqual([
      [true, 'computed', '200'],
      [true, 'upto', '0'],
    ]);
    expect(changed[1]?.together.unstated).toBe(1);
    expect(changed[1]?.onlyOne.unstated).toBe(0);
  });
});
