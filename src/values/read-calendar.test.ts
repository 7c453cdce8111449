import { describe, expect, it } from 'vitest';
import { dayOf } from './date.ts';
import { type CalendarRow, readCalendar } from './read-calendar.ts';

const ROW: CalendarRow = {
  date: '2022-10-03',
  kind: 'holiday',
  zh: '国庆节',
  en: 'National Day',
  notice: '示例〔2021〕1号',
};
const MAKEUP: CalendarRow = { ...ROW, date: '2022-10-08', kind: 'makeup' };

/** The one mistake of a year whose second row is this. */
function mistakeOf(row: Partial<CalendarRow>) {
  const { calendar, mistakes } = readCalendar([{ year: 2022, rows: [ROW, { ...MAKEUP, ...row }] }]);
  expect(Object.keys(calendar.days)).toEqual([String(dayOf(2022, 10, 3))]);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]?.message.zh).toMatch(/\p{Script=Han}/u);
  return mistakes[0];
}

describe('readCalendar', () => {
  it('reads the days of the published years', () => {
    const rows = [{ year: 2022, rows: [MAKEUP, ROW] }];
    expect(readCalendar([...rows, { year: 2021, rows: [{ ...ROW, date: '2021-10-01' }] }])).toEqual(
      {
        calendar: {
          years: [2021, 2022],
          days: {
            [dayOf(2021, 10, 1)]: holiday,
            [dayOf(2022, 10, 3)]: holiday,
            [dayOf(2022, 10, 8)]: { ...holiday, kind: 'makeup' },
          },
        },
        mistakes: [],
      },
    );
  });

  it.each(['date', 'kind', 'zh', 'en', 'notice'] as const)('misses an empty %s', (column) => {
    expect(mistakeOf({ [column]: '' })).toMatchObject({
      year: 2022,
      row: 1,
      field: column,
      message: { en: 'this column is empty' },
    });
  });

  it.each([
    [{ date: '2022-02-30' }, 'date', 'Feb 2022 has days 1 to 28, not 30'],
    [{ date: '8 October' }, 'date', 'Write the date like 2022-10-10, 2022年10月10日 or 2022/10/10'],
    [{ date: '2021-10-09' }, 'date', 'this day is not in 2022'],
    [{ kind: 'weekend' }, 'kind', '"weekend" is no kind of day'],
    [{ kind: 'holiday' }, 'kind', 'a Saturday or Sunday is off anyway: leave it out'],
    [{ date: '2022-10-10' }, 'kind', 'Monday to Friday are worked anyway: leave it out'],
    [{ date: '2022-10-03', kind: 'holiday' }, 'date', 'this day is given twice'],
  ])('refuses %j', (row, field, en) => {
    expect(mistakeOf(row)).toMatchObject({ year: 2022, row: 1, field, message: { en } });
  });

  it('says what a kind may be', () => {
    expect(mistakeOf({ kind: '放假' })?.expected?.en).toBe('holiday or makeup');
  });

  it('takes no year without days for published', () => {
    expect(readCalendar([{ year: 2022, rows: [] }])).toMatchObject({
      calendar: { years: [], days: {} },
      mistakes: [{ year: 2022, field: 'date', message: { en: 'no day is given for 2022' } }],
    });
  });
});

const holiday = {
  kind: 'holiday',
  name: { zh: '国庆节', en: 'National Day' },
  notice: '示例〔2021〕1号',
};
