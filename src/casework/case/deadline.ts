import { addWorkingDays, type Calendar, type Day, workingDaysBetween } from '../../values/index.ts';
import { isNotice, type Stage } from '../procedure/types.ts';
import type { Case } from './case.ts';

/** Today, and the working days that are known. */
export type When = { readonly today: Day; readonly calendar: Calendar };

/** By when a stage should be done with. */
export type Deadline = {
  /** The last day. */
  readonly day: Day;
  /** Not settled: the calendar of a year that it reaches is not published. */
  readonly provisional: boolean;
  /** Passed for certain: one that is not settled never is. */
  readonly overdue: boolean;
};

/**
 * By when the stage where a case is should be done with; null where no time is stated. A public
 * notice counts from its recorded publication; a stage that returned the application goes on
 * counting where it paused. The day on which the time begins is never counted.
 */
export function deadlineOf(
  { since, earlier, line }: Case,
  stage: Stage,
  { today, calendar }: When,
): Deadline | null {
  if (stage.days === null) return null;
  const { count } = stage.days;
  const notice = isNotice(stage);
  const from = notice && line ? line.publication.on : since;
  const spans = notice ? [] : (earlier[stage.id] ?? []);
  const passed = spans.map((span) => workingDaysBetween(calendar, span.from, span.to));
  const used = passed.reduce((sum, { days }) => sum + days, 0);
  const last = addWorkingDays(calendar, from, Math.max(0, count - used));
  const provisional = last.provisional || passed.some((span) => span.provisional);
  return { day: last.day, provisional, overdue: today > last.day && !provisional };
}
