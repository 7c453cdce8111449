import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, readCalendar } from '../../values/index.ts';
import { monthsOf, weekdayOf } from './year-months.ts';

const { calendar } = readCalendar([
  {
    year: 2022,
    rows: [
      { date: '2022-10-08', kind: 'makeup', zh: '国庆节', en: 'National Day', notice: '示例' },
    ],
  },
]);

describe('the months of a year', () => {
  const months = monthsOf(calendar, 2022);
  const cells = months.flatMap(({ weeks }) => weeks.flat()).filter((cell) => cell !== null);

  it('hold each day once, in its column', () => {
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(cells).toHaveLength(365);
    expect(formatDay(cells.at(0)?.day ?? 0)).toBe('2022-01-01');
    for (const { weeks } of months)
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        for (const [column, cell] of week.entries())
          if (cell !== null) expect(weekdayOf(cell.day)).toBe(column);
      }
  });

  it('say what is worked, and what is not settled', () => {
    const at = (day: number) => cells.find((cell) => cell.day === day);
    expect(at(dayOf(2022, 10, 8))).toMatchObject({ working: true, arranged: { kind: 'makeup' } });
    expect(at(dayOf(2022, 10, 15))).toMatchObject({ working: false, provisional: false });
    expect(at(dayOf(2022, 12, 29))).toMatchObject({ working: true, provisional: true });
    expect(months[9]?.working).toBe(22);
  });
});
