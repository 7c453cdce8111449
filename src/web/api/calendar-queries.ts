import { queryOptions } from '@tanstack/react-query';
import { type Calendar, type CalendarDay, type Day, parseDay } from '../../values/index.ts';
import { client } from './client.ts';

type Answer = Awaited<ReturnType<typeof client.getCalendar>>;
export type CalendarYear = Answer['years'][number];

/** The calendar as days are counted in it, and its years as they are shown. */
export type WorkingDays = { readonly calendar: Calendar; readonly years: readonly CalendarYear[] };

/** Every published year. It changes with the catalogue only. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: async ({ signal }): Promise<WorkingDays> => {
    const { years } = await client.getCalendar({}, { signal });
    return { years, calendar: countedIn(years) };
  },
});

function countedIn(years: readonly CalendarYear[]): Calendar {
  const days: Record<Day, CalendarDay> = {};
  for (const { date, ...said } of years.flatMap((one) => one.days)) {
    const day = parseDay(date);
    if (day.ok) days[day.value] = said;
  }
  return { years: years.map(({ year }) => year), days };
}
