import { describe, expect, it } from 'vitest';
import { readCity } from '../../rules/catalogue-files.test-kit.ts';
import { dayOf, formatDay } from '../../values/index.ts';
import { termOf } from './term.ts';

const { calendar } = readCity().catalogue;
const SEVEN = 7;
const on = (publishedOn: number, today: number) => termOf(publishedOn, SEVEN, { today, calendar });

describe('the time of a notice', () => {
  const posted = dayOf(2022, 9, 28);

  it('begins the day after, and counts the Saturday and Sunday that were worked', () => {
    const days = [28, 29, 30].map((day) => on(posted, dayOf(2022, 9, day)).day);
    expect(days).toEqual([0, 1, 2]);
    const october = [1, 7, 8, 9, 10, 11, 12].map((day) => on(posted, dayOf(2022, 10, day)).day);
    expect(october).toEqual([2, 2, 3, 4, 5, 6, 7]);
  });

  it('lasts through its last day', () => {
    expect(on(posted, dayOf(2022, 10, 10))).toEqual({
      ...{ last: dayOf(2022, 10, 12), provisional: false, count: SEVEN, day: 5, over: false },
    });
    expect(on(posted, dayOf(2022, 10, 12))).toMatchObject({ day: 7, over: false });
    expect(on(posted, dayOf(2022, 10, 13))).toMatchObject({ day: 7, over: true });
    expect(on(posted, dayOf(2023, 5, 1))).toMatchObject({ day: 7, over: true });
  });

  it('is provisional where it reaches a year without calendar, and is then never over', () => {
    const reaching = on(dayOf(2026, 12, 25), dayOf(2027, 6, 1));
    expect(reaching).toMatchObject({ provisional: true, over: false, day: 7 });
    expect(formatDay(reaching.last).startsWith('2027-01')).toBe(true);
  });
});
