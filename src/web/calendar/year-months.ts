import {
  addDays,
  addMonths,
  type Calendar,
  type CalendarDay,
  type Day,
  dayOf,
  isWorkingDay,
} from '../../values/index.ts';

/** A day of a month's table. */
export type DayCell = {
  readonly day: Day;
  readonly number: number;
  readonly working: boolean;
  readonly provisional: boolean;
  readonly arranged: CalendarDay | undefined;
};

/** A month: its number, its weeks from Monday on, with null outside of it. */
export type YearMonth = {
  readonly month: number;
  readonly working: number;
  readonly weeks: readonly (readonly (DayCell | null)[])[];
};

const MONTHS = 12;
const WEEK = 7;

/** The twelve months of a year. */
export function monthsOf(calendar: Calendar, year: number): YearMonth[] {
  return Array.from({ length: MONTHS }, (_, place) => monthOf(calendar, year, place + 1));
}

/** Monday is 0. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % WEEK) + WEEK) % WEEK;
}

function monthOf(calendar: Calendar, year: number, month: number): YearMonth {
  const first = dayOf(year, month, 1);
  const days = addMonths(first, 1) - first;
  const cells: (DayCell | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let place = 0; place < days; place += 1) {
    const day = addDays(first, place);
    const arranged = calendar.days[day];
    cells.push({ day, number: place + 1, arranged, ...isWorkingDay(calendar, day) });
  }
  while (cells.length % WEEK !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / WEEK }, (_, week) =>
    cells.slice(week * WEEK, (week + 1) * WEEK),
  );
  return { month, working: cells.filter((cell) => cell?.working).length, weeks };
}
