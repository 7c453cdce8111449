import type { Assessment, Totals } from '../../../rules/view.ts';
import { fourTotals, type Total } from './totals.ts';

/** A total that changes if of overlapping awards only one may be had. */
export type ChangedTotal = {
  /** Whether it is one of the documents without dates. */
  readonly undated: boolean;
  readonly together: Total;
  readonly onlyOne: Total;
  /** By how much it is less at most, in fen. */
  readonly less_fen: string;
};

/** The totals that change where of overlapping awards only one may be had; none where nothing overlaps. */
export function changedTotals({ totals, combination }: Assessment): readonly ChangedTotal[] {
  if (combination === null) return [];
  const undated = changed(totals.undated, combination.totals.undated, true);
  return [...changed(totals, combination.totals, false), ...undated];
}

/** The first total that changes, needs no more facts and still comes to something. */
export function settledChange(assessment: Assessment): ChangedTotal | undefined {
  return changedTotals(assessment).find(
    ({ onlyOne: { name, high_fen } }) =>
      name === 'computed' || (name === 'upto' && high_fen !== '0'),
  );
}

function changed(totals: Totals, others: Totals, undated: boolean): readonly ChangedTotal[] {
  const onlyOne = fourTotals(others);
  return fourTotals(totals).flatMap((together, index) => {
    const other = onlyOne[index];
    if (other === undefined || isSame(together, other)) return [];
    const less_fen = String(Number(together.high_fen) - Number(other.high_fen));
    return [{ undated, together, onlyOne: other, less_fen }];
  });
}

function isSame(one: Total, other: Total): boolean {
  const { low_fen, high_fen, unstated } = one;
  return low_fen === other.low_fen && high_fen === other.high_fen && unstated === other.unstated;
}
