import { useSearch } from '@tanstack/react-router';
import { type CalendarSearch, readCalendarSearch } from './calendar-search.ts';

/** What the address asks for, where it is sound: a page is handed what its route dropped, too. */
export function useCalendarSearch(): CalendarSearch {
  return readCalendarSearch(useSearch({ from: '/calendar' }));
}
