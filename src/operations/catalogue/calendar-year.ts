import type { z } from 'zod';
import type { Catalogue } from '../../rules/index.ts';
import {
  addDays,
  type Day,
  dayOf,
  formatDay,
  isWorkingDay,
  workingDaysBetween,
} from '../../values/index.ts';
import type { calendarYearShape } from '../shapes/calendar.ts';

/** A year of the calendar as it is shown; one that is not published has no days of its own. */
export function calendarYear(
  { calendar, calendarNotices }: Catalogue,
  year: number,
): z.infer<typeof calendarYearShape> {
  const days = daysOf(year);
  const own = days.flatMap((day) => {
    const said = calendar.days[day];
    return said ? [{ date: formatDay(day), ...said }] : [];
  });
  const unsettled = days.find((day) => isWorkingDay(calendar, day).provisional);
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  return {
    year,
    published: calendar.years.includes(year),
    provisional_from: unsettled === undefined ? null : formatDay(unsettled),
    working_days: workingDaysBetween(calendar, addDays(first, -1), last).days,
    notices: [...new Set(own.map(({ notice }) => notice))].map((notice) => ({
      notice,
      title: calendarNotices[notice] ?? null,
    })),
    days: own,
  };
}

/** Every day of a year. */
export function daysOf(year: number): Day[] {
  const first = dayOf(year, 1, 1);
  const count = dayOf(year, 12, 31) - first + 1;
  return Array.from({ length: count }, (_, place) => addDays(first, place));
}
