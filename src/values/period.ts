import { addMonths, type Day, partsOf } from './date.ts';

/** A closed period: both ends belong to it; a null end is open. */
export type Period = { readonly from: Day | null; readonly to: Day | null };

export type Validity = 'in_force' | 'expired' | 'not_yet' | 'undated';

export function contains(period: Period, day: Day): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

/**
 * The period of whole years that begins on `from`: 2018-01-01 and 5 years end on 2022-12-31.
 * From 29 February it ends on the last day of February when the last year has no 29th (Civil
 * Code, article 202: no corresponding day, then the month's last day).
 * @throws RangeError when `years` is not a whole number above 0.
 */
export function periodOfYears(from: Day, years: number): Period {
  if (!Number.isInteger(years) || years < 1) {
    throw new RangeError(`not a number of years: ${years}`);
  }
  const sameDate = addMonths(from, 12 * years);
  const clamped = partsOf(sameDate).day !== partsOf(from).day;
  return { from, to: clamped ? sameDate : sameDate - 1 };
}

/** Whether a text with this period of validity is in force on a day. */
export function validityOn(period: Period, day: Day): Validity {
  if (period.from === null && period.to === null) return 'undated';
  if (period.from !== null && day < period.from) return 'not_yet';
  if (period.to !== null && day > period.to) return 'expired';
  return 'in_force';
}
