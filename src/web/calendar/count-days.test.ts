import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, readCalendar } from '../../values/index.ts';
import { countDays } from './count-days.ts';

const row = (date: string, kind: string) => ({ date, kind, zh: '国庆节', en: '', notice: '示例' });
const { calendar } = readCalendar([
  {
    year: 2022,
    rows: [
      ...['03', '04', '05', '06', '07'].map((day) => row(`2022-10-${day}`, 'holiday')),
      row('2022-10-08', 'makeup'),
      row('2022-10-09', 'makeup'),
    ].map((one) => ({ ...one, en: 'National Day' })),
  },
]);

describe('counting working days', () => {
  it('begins the day after, passes weekends and days off, and takes days made up for', () => {
    const { last, provisional, days } = countDays(calendar, dayOf(2022, 9, 28), 7);
    expect([formatDay(last), provisional]).toEqual(['2022-10-12', false]);
    const counted = days.filter(({ number }) => number !== null);
    expect(counted.map(({ day, number }) => [formatDay(day).slice(5), number])).toEqual([
      ...[['09-29', 1] as const, ['09-30', 2] as const, ['10-08', 3] as const],
      ...[['10-09', 4] as const, ['10-10', 5] as const, ['10-11', 6] as const],
      ['10-12', 7],
    ]);
    expect(days).toHaveLength(14);
    expect(days.find(({ day }) => day === dayOf(2022, 10, 8))?.arranged?.kind).toBe('makeup');
    expect(days.find(({ day }) => day === dayOf(2022, 10, 1))?.arranged).toBeUndefined();
  });

  it('is provisional from the first day that no year settles', () => {
    const { provisional, days } = countDays(calendar, dayOf(2022, 12, 27), 5);
    expect(provisional).toBe(true);
    expect(days.filter((one) => one.provisional).map(({ day }) => formatDay(day))[0]).toBe(
      '2022-12-29',
    );
  });
});
