import { describe, expect, it } from 'vitest';
import { readCalendarSearch } from './calendar-search.ts';

describe('the address of the calendar', () => {
  it('names a year, and a count of days from a day', () => {
    const search = { year: '2022', from: '2022-09-28', count: 7 };
    expect(readCalendarSearch(search)).toEqual({ year: 2022, from: '2022-09-28', count: 7 });
  });

  it.each([
    { year: '22' },
    { year: 1066 },
    { year: '2022.5' },
    { from: '2022-02-30' },
    { from: '20220228' },
    { from: '9999-12-31' },
    { count: 0 },
    { count: 501 },
    { count: '1e9' },
    { count: ' ' },
    {},
  ])('drops what is none: %o', (search) => {
    expect(readCalendarSearch(search)).toEqual({});
  });
});
