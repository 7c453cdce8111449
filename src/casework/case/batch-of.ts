import { type Day, formatDay } from '../../values/index.ts';
import type { Action, Procedure } from '../procedure/types.ts';
import type { Case } from './case.ts';

/** A batch, as `2022-09`: a year and its month. */
export const BATCH = /^\d{4}-(0[1-9]|1[0-2])$/u;

/** The batch of a day. */
export function batchOn(day: Day): string {
  return formatDay(day).slice(0, 7);
}

/**
 * The batch into which an action brings a case: that of the month in which it is first submitted,
 * or first comes to where it is filed. Null where the procedure has none, or the case is in one.
 * @param to the stage that the action leads to
 */
export function batchOf(
  { batches }: Procedure,
  { batch }: Case,
  { does }: Action,
  { to, today }: { readonly to: string; readonly today: Day },
): string | null {
  if (batches === null || batch !== null) return null;
  switch (batches.of) {
    case 'submitted':
      return does === 'submit' ? batchOn(today) : null;
    case 'checked':
      return to === batches.files ? batchOn(today) : null;
  }
}
