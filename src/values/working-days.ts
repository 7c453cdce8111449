import { addDays, type Day, isWeekend, partsOf } from './date.ts';
import type { Message } from './message.ts';

/** A weekday off, or a Saturday or Sunday worked in exchange, and the notice that says so. */
export type CalendarDay = {
  readonly kind: 'holiday' | 'makeup';
  readonly name: Message;
  readonly notice: string;
};

/** The working days of the years whose arrangement is published. */
export type Calendar = {
  readonly years: readonly number[];
  /** The days that are not as their weekday says. */
  readonly days: Readonly<Record<Day, CalendarDay>>;
};

const SETTLED_WITH_NEXT_YEAR = 29;

/**
 * Whether a day is worked. In a year without a published calendar Monday to Friday are, and the
 * answer is provisional. So it is from 29 December on until the next year is published: the notice
 * of a year may arrange the New Year's holiday from there (2018-12-29 was worked, 2018-12-31 off).
 * @throws RangeError when `day` is not a whole number.
 */
export function isWorkingDay(
  calendar: Calendar,
  day: Day,
): { readonly working: boolean; readonly provisional: boolean } {
  const kind = calendar.days[day]?.kind;
  const working = kind === undefined ? !isWeekend(day) : kind === 'makeup';
  return { working, provisional: isProvisional(calendar, day) };
}

/**
 * The last of `count` working days. The day itself is not counted: the first working day after it
 * is day 1 (Civil Code, article 201); 0 gives the day as it is. Provisional when any day passed is.
 * @throws RangeError when `count` is not a whole number from 0.
 */
export function addWorkingDays(
  calendar: Calendar,
  from: Day,
  count: number,
): { readonly day: Day; readonly provisional: boolean } {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`not a number of working days: ${count}`);
  }
  let [day, left, provisional] = [from, count, false];
  while (left > 0) {
    day = addDays(day, 1);
    const next = isWorkingDay(calendar, day);
    if (next.working) left -= 1;
    provisional ||= next.provisional;
  }
  return { day, provisional };
}

/**
 * How many working days lie after `from` up to and including `to`. Provisional when any day is.
 * @throws RangeError when `to` is before `from`.
 */
export function workingDaysBetween(
  calendar: Calendar,
  from: Day,
  to: Day,
): { readonly days: number; readonly provisional: boolean } {
  if (!(from <= to)) {
    throw new RangeError(`not a period: ${from} to ${to}`);
  }
  let [days, provisional] = [0, false];
  for (let day = addDays(from, 1); day <= to; day += 1) {
    const next = isWorkingDay(calendar, day);
    if (next.working) days += 1;
    provisional ||= next.provisional;
  }
  return { days, provisional };
}

function isProvisional({ years }: Calendar, day: Day): boolean {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const needed = month === 12 && dayOfMonth >= SETTLED_WITH_NEXT_YEAR ? year + 1 : year;
  return !(years.includes(year) && years.includes(needed));
}
