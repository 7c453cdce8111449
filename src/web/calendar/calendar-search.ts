import { parseDay } from '../../values/index.ts';
import { textOf } from '../search.ts';

/** Working days are counted up to here: a year has some 250. */
export const MOST_COUNTED = 500;

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** The year that is looked at, and what is counted, as the address carries it. */
export type CalendarSearch = {
  readonly year?: number;
  /** The day of the event, which is not counted itself. */
  readonly from?: string;
  readonly count?: number;
};

/** Reads them from an address and drops what is none. */
export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const year = within(search.year, FIRST_YEAR, LAST_YEAR);
  const count = within(search.count, 1, MOST_COUNTED);
  const from = textOf(search.from);
  return {
    ...(year !== undefined && { year }),
    ...(from !== undefined && isDay(from) && { from }),
    ...(count !== undefined && { count }),
  };
}

function within(value: unknown, least: number, most: number): number | undefined {
  const number = Number(textOf(value));
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) && parseDay(text).ok && year >= FIRST_YEAR && year < LAST_YEAR
  );
}
