import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './date.ts';
import { formatDay } from './date-text.ts';
import { contains, periodOfYears, validityOn } from './period.ts';

const from = dayOf(2018, 1, 1);
const to = dayOf(2022, 12, 31);
const anyDay = fc.integer({ min: from, max: dayOf(2099, 12, 31) });
const anyYears = fc.integer({ min: 1, max: 30 });

describe('contains and validityOn', () => {
  it.each([
    [{ from, to }, from - 1, false, 'not_yet'],
    [{ from, to }, from, true, 'in_force'],
    [{ from, to }, to, true, 'in_force'],
    [{ from, to }, to + 1, false, 'expired'],
    [{ from, to: null }, from - 1, false, 'not_yet'],
    [{ from, to: null }, to + 99_999, true, 'in_force'],
    [{ from: null, to }, from - 99_999, true, 'in_force'],
    [{ from: null, to }, to + 1, false, 'expired'],
    [{ from: null, to: null }, from, true, 'undated'],
    [{ from, to: from }, from, true, 'in_force'],
  ])('judge %o on day %d', (period, day, inside, validity) => {
    expect(contains(period, day)).toBe(inside);
    expect(validityOn(period, day)).toBe(validity);
  });

  it('agree: a dated period is in force on the days it contains', () => {
    const end = fc.option(anyDay);
    fc.assert(
      fc.property(end, end, anyDay, (a, b, day) => {
        fc.pre(a !== null || b !== null);
        const period = { from: a, to: b };
        expect(validityOn(period, day) === 'in_force').toBe(contains(period, day));
      }),
    );
  });
});

describe('periodOfYears', () => {
  it.each([
    [dayOf(2018, 1, 1), 5, '2022-12-31'],
    [dayOf(2022, 10, 10), 3, '2025-10-09'],
    [dayOf(2024, 3, 1), 1, '2025-02-28'],
    [dayOf(2023, 3, 1), 1, '2024-02-29'],
    [dayOf(2024, 2, 28), 1, '2025-02-27'],
    [dayOf(2024, 2, 29), 1, '2025-02-28'],
    [dayOf(2024, 2, 29), 4, '2028-02-28'],
  ])('from day %d for %d years ends on %s', (start, years, last) => {
    const period = periodOfYears(start, years);
    expect(period.from).toBe(start);
    expect(formatDay(period.to ?? Number.NaN)).toBe(last);
  });

  it('leaves no gap to the next year, and ends later when it begins later', () => {
    fc.assert(
      fc.property(anyDay, anyYears, (start, years) => {
        const end = periodOfYears(start, years).to ?? Number.NaN;
        const nextDayEnd = periodOfYears(start + 1, years).to ?? Number.NaN;
        expect(nextDayEnd).toBeGreaterThanOrEqual(end);
        expect(nextDayEnd - end).toBeLessThanOrEqual(2);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d years', (years) => {
    expect(() => periodOfYears(from, years)).toThrow(RangeError);
  });
});
