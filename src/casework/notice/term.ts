import { addWorkingDays, type Day, workingDaysBetween } from '../../values/index.ts';
import type { When } from '../case/deadline.ts';

/** How far the time of a public notice has gone. */
export type Term = {
  /** The last day. */
  readonly last: Day;
  /** Not settled: the calendar of a year that it reaches is not published. */
  readonly provisional: boolean;
  /** How many working days it has, and how many of them have come; today among them. */
  readonly count: number;
  readonly day: number;
  /** Whether it has passed, and that is settled. */
  readonly over: boolean;
};

/**
 * How far a notice has come that went up on a day and stays so many working days. The day on which
 * it went up is not counted. The same rule ends its lines (`deadlineOf`).
 */
export function termOf(publishedOn: Day, count: number, { today, calendar }: When): Term {
  const { day: last, provisional } = addWorkingDays(calendar, publishedOn, count);
  const until = Math.max(publishedOn, Math.min(today, last));
  const { days } = workingDaysBetween(calendar, publishedOn, until);
  return { last, provisional, count, day: days, over: today > last && !provisional };
}
