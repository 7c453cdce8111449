/** A plain date: whole days since 1970-01-01, proleptic Gregorian, without time or zone. */
export type Day = number;

type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_PER_YEAR = 365.2425;

/**
 * The day of a calendar date, `month` 1 to 12.
 * @throws RangeError when there is no such date.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const exists =
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(dayOfMonth) &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month);
  if (!exists) {
    throw new RangeError(`no such date: ${year}-${month}-${dayOfMonth}`);
  }
  return firstDayOf(year) + daysBefore(year, month) + dayOfMonth - 1;
}

/** The calendar year of a day. @throws RangeError when `day` is not a whole number. */
export function yearOf(day: Day): number {
  if (!Number.isSafeInteger(day)) {
    throw new RangeError(`not a day: ${day}`);
  }
  // The mean year is at most one calendar year off.
  const near = 1970 + Math.floor(day / DAYS_PER_YEAR);
  if (firstDayOf(near) > day) return near - 1;
  return firstDayOf(near + 1) > day ? near : near + 1;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): DateParts {
  const year = yearOf(day);
  const ordinal = day - firstDayOf(year);
  let month = 12;
  while (daysBefore(year, month) > ordinal) month -= 1;
  return { year, month, day: ordinal - daysBefore(year, month) + 1 };
}

/** Whether a day is a Saturday or Sunday. @throws RangeError when `day` is not a whole number. */
export function isWeekend(day: Day): boolean {
  if (!Number.isSafeInteger(day)) {
    throw new RangeError(`not a day: ${day}`);
  }
  // 1970-01-01 was a Thursday.
  const daysSinceMonday = (((day + 3) % 7) + 7) % 7;
  return daysSinceMonday >= 5;
}

/**
 * The same day of the month `months` later (earlier when negative), or that month's last day.
 * @throws RangeError when `months` is not a whole number.
 */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const total = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** The day `days` later. @throws RangeError when `days` is not a whole number. */
export function addDays(day: Day, days: number): Day {
  if (!Number.isSafeInteger(day + days)) {
    throw new RangeError(`not a whole number of days: ${day} + ${days}`);
  }
  return day + days;
}

export function daysInMonth(year: number, month: number): number {
  const end = month === 12 ? 365 + (isLeap(year) ? 1 : 0) : daysBefore(year, month + 1);
  return end - daysBefore(year, month);
}

function daysBefore(year: number, month: number): number {
  const days = DAYS_BEFORE_MONTH[month - 1] ?? Number.NaN;
  return month > 2 && isLeap(year) ? days + 1 : days;
}

function firstDayOf(year: number): Day {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapDaysTo1970 = 477;
  return (year - 1970) * 365 + leapDays - leapDaysTo1970;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
