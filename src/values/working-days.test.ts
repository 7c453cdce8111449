import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf, isWeekend, yearOf } from './date.ts';
import { formatDay } from './date-text.ts';
import { readCalendar } from './read-calendar.ts';
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './working-days.ts';

const row = (date: string, kind: string) => ({
  date,
  kind,
  zh: '假日',
  en: 'Holiday',
  notice: '示例',
});
const EMPTY: Calendar = { years: [], days: {} };

/** National Day of 2022, its two makeup workdays, and New Year's Day of 2023. */
const AUTUMN_2022 = readCalendar([
  {
    year: 2022,
    rows: [
      ...['03', '04', '05', '06', '07'].map((day) => row(`2022-10-${day}`, 'holiday')),
      row('2022-10-08', 'makeup'),
      row('2022-10-09', 'makeup'),
    ],
  },
  { year: 2023, rows: [row('2023-01-02', 'holiday')] },
]).calendar;

describe('isWorkingDay', () => {
  it.each([
    ['2022-09-30', true],
    ['2022-10-01', false],
    ['2022-10-03', false],
    ['2022-10-08', true],
    ['2022-10-09', true],
    ['2022-10-15', false],
    ['2022-12-30', true],
    ['2022-12-31', false],
    ['2023-01-02', false],
  ])('of %s is %s', (date, working) => {
    expect(isWorkingDay(AUTUMN_2022, on(date))).toEqual({ working, provisional: false });
  });

  it('takes Monday to Friday in a year without a published calendar, and says so', () => {
    expect(isWorkingDay(EMPTY, on('2022-10-03'))).toEqual({ working: true, provisional: true });
    expect(isWorkingDay(EMPTY, on('2022-10-08'))).toEqual({ working: false, provisional: true });
  });

  it('keeps the last days of December open until the next year is published', () => {
    expect(isWorkingDay(AUTUMN_2022, on('2023-12-28'))).toEqual({
      working: true,
      provisional: false,
    });
    expect(isWorkingDay(AUTUMN_2022, on('2023-12-29'))).toEqual({
      working: true,
      provisional: true,
    });
    expect(isWorkingDay(AUTUMN_2022, on('2022-12-29'))).toEqual({
      working: true,
      provisional: false,
    });
  });

  it.each([0.5, Number.NaN])('refuses %d, which is no day', (day) => {
    expect(() => isWorkingDay(EMPTY, day)).toThrow(RangeError);
  });
});

describe('addWorkingDays', () => {
  it('counts seven from a notice of 2022-09-28 to 2022-10-12: both makeup workdays are worked', () => {
    expect(add('2022-09-28', 7)).toEqual(['2022-10-12', false]);
  });

  it.each([
    ['2022-09-30', 0, '2022-09-30', false],
    ['2022-10-01', 0, '2022-10-01', false],
    ['2022-09-30', 1, '2022-10-08', false],
    ['2022-10-01', 1, '2022-10-08', false],
    ['2022-10-08', 1, '2022-10-09', false],
    ['2022-12-30', 1, '2023-01-03', false],
    ['2023-12-28', 1, '2023-12-29', true],
    ['2023-12-28', 0, '2023-12-28', false],
    ['2023-12-29', 1, '2024-01-01', true],
    ['2021-12-31', 1, '2022-01-03', false],
    ['2021-12-30', 1, '2021-12-31', true],
    ['2021-12-30', 2, '2022-01-03', true],
  ])('from %s counts %d to %s', (from, days, to, provisional) => {
    expect(add(from, days)).toEqual([to, provisional]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (days) => {
    expect(() => addWorkingDays(EMPTY, 0, days)).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2022-09-28', '2022-09-28', 0, false],
    ['2022-09-28', '2022-10-12', 7, false],
    ['2022-09-28', '2022-10-07', 2, false],
    ['2023-12-28', '2024-01-01', 2, true],
  ])('from %s to %s counts %d', (from, to, days, provisional) => {
    expect(workingDaysBetween(AUTUMN_2022, on(from), on(to))).toEqual({ days, provisional });
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => workingDaysBetween(EMPTY, 1, 0)).toThrow(RangeError);
  });
});

describe('on any calendar', () => {
  const FIRST = dayOf(2019, 12, 1);
  const LAST = dayOf(2023, 2, 1);
  const anyDay = fc.integer({ min: FIRST, max: LAST });
  const anyCount = fc.integer({ min: 0, max: 300 });
  const anyCalendar = fc
    .record({
      years: fc.subarray([2019, 2020, 2021, 2022, 2023]),
      turned: fc.uniqueArray(anyDay, { maxLength: 200 }),
    })
    .map(({ years, turned }): Calendar => {
      const published = turned.filter((day) => years.includes(yearOf(day)));
      return { years, days: Object.fromEntries(published.map((day) => [day, turnedOver(day)])) };
    });

  it('counting leads back to the number that was added, with the same reservation', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, (calendar, from, days) => {
        const { day, provisional } = addWorkingDays(calendar, from, days);
        expect(workingDaysBetween(calendar, from, day)).toEqual({ days, provisional });
        if (days > 0) expect(isWorkingDay(calendar, day).working).toBe(true);
      }),
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, anyCount, (calendar, from, first, second) => {
        const half = addWorkingDays(calendar, from, first);
        const rest = addWorkingDays(calendar, half.day, second);
        expect(addWorkingDays(calendar, from, first + second)).toEqual({
          day: rest.day,
          provisional: half.provisional || rest.provisional,
        });
      }),
    );
  });

  it('a later start or more days never end earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, anyCount, (calendar, one, other, days) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const { day } = addWorkingDays(calendar, early, days);
        expect(addWorkingDays(calendar, late, days).day).toBeGreaterThanOrEqual(day);
        expect(addWorkingDays(calendar, early, days + 1).day).toBeGreaterThan(day);
      }),
    );
  });

  it('counts agree with asking day by day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, (calendar, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const asked = Array.from({ length: to - from }, (_, index) =>
          isWorkingDay(calendar, from + 1 + index),
        );
        expect(workingDaysBetween(calendar, from, to)).toEqual({
          days: asked.filter(({ working }) => working).length,
          provisional: asked.some(({ provisional }) => provisional),
        });
      }),
    );
  });
});

const on = (date: string): Day =>
  dayOf(...(date.split('-').map(Number) as [number, number, number]));

function add(from: string, days: number): [string, boolean] {
  const { day, provisional } = addWorkingDays(AUTUMN_2022, on(from), days);
  return [formatDay(day), provisional];
}

/** What a calendar says of a day that is not as its weekday says. */
function turnedOver(day: Day) {
  const kind = isWeekend(day) ? 'makeup' : 'holiday';
  return { kind, name: { zh: '假日', en: 'Holiday' }, notice: '示例' } as const;
}
