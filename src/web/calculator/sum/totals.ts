import type { Totals } from '../../../rules/view.ts';

/** One of the four totals. They are never added together. */
export type Total = {
  readonly name: 'computed' | 'upto' | 'unknown' | 'undecided';
  readonly low_fen: string;
  readonly high_fen: string;
  /** How many results belong here whose ceiling the text does not state. */
  readonly unstated: number;
};

/** Lays the totals of an assessment out as four. Each is its own: nothing here adds two. */
export function fourTotals(totals: Totals): readonly Total[] {
  const { computed_fen, up_to_fen } = totals;
  return [
    { name: 'computed', low_fen: computed_fen, high_fen: computed_fen, unstated: 0 },
    {
      name: 'upto',
      low_fen: up_to_fen,
      high_fen: up_to_fen,
      unstated: totals.up_to_unstated.length,
    },
    {
      name: 'unknown',
      low_fen: totals.unknown_low_fen,
      high_fen: totals.unknown_high_fen,
      unstated: totals.unknown_unstated.length,
    },
    {
      name: 'undecided',
      low_fen: totals.undecided_low_fen,
      high_fen: totals.undecided_high_fen,
      unstated: totals.undecided_unstated.length,
    },
  ];
}

/** Whether nothing falls under a total. */
export function isEmptyTotal(total: Total): boolean {
  return total.high_fen === '0' && total.unstated === 0;
}

/** The first of the totals that need no more facts, computed before what a person decides, if any is not empty. */
export function settledTotal(totals: Totals): Total | undefined {
  return fourTotals(totals)
    .slice(0, 2)
    .find((total) => !isEmptyTotal(total));
}
