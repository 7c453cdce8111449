import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, isWeekend, partsOf, yearOf } from './date.ts';

const MS_PER_DAY = 86_400_000;
const anyDay = fc.oneof(
  fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2200, 12, 31) }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
);
const anyMonths = fc.integer({ min: -2_400, max: 2_400 });

describe('dayOf', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [1970, 12, 31, 364],
    [2000, 2, 29, 11_016],
    [2000, 3, 1, 11_017],
    [1900, 1, 1, -25_567],
    [2200, 12, 31, 84_370],
  ])('counts %d-%d-%d as day %d', (year, month, dayOfMonth, day) => {
    expect(dayOf(year, month, dayOfMonth)).toBe(day);
  });

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2024, 2, 30],
    [2024, 4, 31],
    [2024, 0, 1],
    [2024, 13, 1],
    [2024, 1, 0],
    [2024, 12, 32],
    [2024.5, 1, 1],
    [2024, 1.5, 1],
    [2024, 1, 1.5],
    [Number.NaN, 1, 1],
  ])('refuses %d-%d-%d', (year, month, dayOfMonth) => {
    expect(() => dayOf(year, month, dayOfMonth)).toThrow(RangeError);
  });
});

describe('partsOf and yearOf', () => {
  it('agree with the platform calendar on every day from 1899 to 2201', () => {
    let wrong = 0;
    for (let day = dayOf(1899, 1, 1); day <= dayOf(2201, 12, 31); day += 1) {
      const date = new Date(day * MS_PER_DAY);
      const { year, month, day: dayOfMonth } = partsOf(day);
      const same =
        year === date.getUTCFullYear() &&
        month === date.getUTCMonth() + 1 &&
        dayOfMonth === date.getUTCDate() &&
        yearOf(day) === year &&
        dayOf(year, month, dayOfMonth) === day;
      if (!same) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it('agree with the platform calendar far away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_000_000, max: 99_000_000 }), (day) => {
        const date = new Date(day * MS_PER_DAY);
        expect(partsOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d, which is no day', (day) => {
    expect(() => partsOf(day)).toThrow(RangeError);
    expect(() => yearOf(day)).toThrow(RangeError);
  });
});

describe('isWeekend', () => {
  it.each([
    [1970, 1, 1, false],
    [2022, 9, 30, false],
    [2022, 10, 1, true],
    [2022, 10, 2, true],
    [2022, 10, 3, false],
    [1900, 1, 7, true],
  ])('of %d-%d-%d is %s', (year, month, dayOfMonth, weekend) => {
    expect(isWeekend(dayOf(year, month, dayOfMonth))).toBe(weekend);
  });

  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isWeekend(day)).toBe([0, 6].includes(new Date(day * MS_PER_DAY).getUTCDay()));
      }),
    );
  });

  it.each([0.5, Number.NaN])('refuses %d', (day) => {
    expect(() => isWeekend(day)).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  it.each([
    [dayOf(2024, 1, 31), 1, dayOf(2024, 2, 29)],
    [dayOf(2023, 1, 31), 1, dayOf(2023, 2, 28)],
    [dayOf(2024, 2, 29), 12, dayOf(2025, 2, 28)],
    [dayOf(2024, 2, 29), 48, dayOf(2028, 2, 29)],
    [dayOf(2024, 3, 31), -1, dayOf(2024, 2, 29)],
    [dayOf(2024, 1, 15), -1, dayOf(2023, 12, 15)],
    [dayOf(2023, 12, 31), 1, dayOf(2024, 1, 31)],
    [dayOf(2024, 5, 20), 0, dayOf(2024, 5, 20)],
  ])('moves day %d by %d months to %d', (day, months, moved) => {
    expect(addMonths(day, months)).toBe(moved);
  });

  it('lands in the month meant, on the same day or the last', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const [before, after] = [partsOf(day), partsOf(addMonths(day, months))];
        const monthsApart = (after.year - before.year) * 12 + after.month - before.month;
        expect(monthsApart).toBe(months);
        const monthEnds = partsOf(addMonths(day, months) + 1).month !== after.month;
        expect(after.day === before.day || (after.day < before.day && monthEnds)).toBe(true);
      }),
    );
  });

  it('keeps the order of days, and may be split where no month is too short', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyMonths, anyMonths, (a, b, months, more) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addMonths(early, months)).toBeLessThanOrEqual(addMonths(late, months));
        const onThe28th = dayOf(yearOf(a), partsOf(a).month, 28);
        expect(addMonths(addMonths(onThe28th, months), more)).toBe(
          addMonths(onThe28th, months + more),
        );
      }),
    );
  });

  it.each([0.5, Number.NaN])('refuses %d months', (months) => {
    expect(() => addMonths(0, months)).toThrow(RangeError);
  });
});

describe('addDays', () => {
  it('counts over month ends', () => {
    expect(addDays(dayOf(2024, 2, 28), 2)).toBe(dayOf(2024, 3, 1));
    expect(addDays(dayOf(2024, 1, 1), -1)).toBe(dayOf(2023, 12, 31));
  });

  it('refuses parts of days', () => {
    expect(() => addDays(0, 0.5)).toThrow(RangeError);
    expect(() => addDays(Number.NaN, 1)).toThrow(RangeError);
  });
});
