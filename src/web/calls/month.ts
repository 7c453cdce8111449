import { addDays, addMonths, formatDay, parseDay } from '../../values/index.ts';

/** A month as the calendar shows it. */
export type Month = {
  /** Like 2022-10. */
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly days: number;
  readonly before: string;
  readonly after: string;
};

/** The month of a name or day that begins like 2022-10. */
export function monthOf(text: string): Month {
  const name = text.slice(0, 7);
  const first = dayIn(`${name}-01`);
  const next = addMonths(first, 1);
  return {
    ...{ name, first: formatDay(first), last: formatDay(addDays(next, -1)) },
    ...{ days: next - first, after: formatDay(next).slice(0, 7) },
    before: formatDay(addMonths(first, -1)).slice(0, 7),
  };
}

/**
 * Where days lie in a month: from which day on, and over how many; cut to the month, with whether
 * they begin and end in it. Null where they have no day of it.
 */
export function spanIn(month: Month, { from, to }: { from: string; to: string }) {
  if (to < month.first || from > month.last) return null;
  const [begins, ends] = [from >= month.first, to <= month.last];
  const start = begins ? dayIn(from) - dayIn(month.first) + 1 : 1;
  const end = ends ? dayIn(to) - dayIn(month.first) + 1 : month.days;
  return { start, length: end - start + 1, begins, ends };
}

/** Whether a day of a month is a Saturday or Sunday, by its number. */
export function isWeekend({ first }: Month, number: number): boolean {
  // 1970-01-01 was a Thursday.
  return [2, 3].includes((dayIn(first) + number - 1) % 7);
}

function dayIn(text: string): number {
  const day = parseDay(text);
  if (!day.ok) throw new RangeError(`no day: ${text}`);
  return day.value;
}
