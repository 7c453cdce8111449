import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './date.ts';
import { formatDay, formatDayIn, parseDay } from './date-text.ts';
import { readValue, refusalOf } from './values.test-kit.ts';

describe('parseDay', () => {
  it.each([
    ['2022-10-10', 2022, 10, 10],
    [' 2022-10-10 ', 2022, 10, 10],
    ['２０２２－１０－１０', 2022, 10, 10],
    ['2022年10月10日', 2022, 10, 10],
    ['2022年1月5日', 2022, 1, 5],
    ['2022/10/10', 2022, 10, 10],
    ['2022/1/5', 2022, 1, 5],
    ['2024-02-29', 2024, 2, 29],
    ['2000-02-29', 2000, 2, 29],
    ['1900-01-01', 1900, 1, 1],
    ['2200-12-31', 2200, 12, 31],
  ])('reads %s', (text, year, month, dayOfMonth) => {
    expect(readValue(parseDay(text))).toBe(dayOf(year, month, dayOfMonth));
  });

  it.each([
    '',
    '2022-1-5',
    '22-10-10',
    '20221010',
    '2022.10.10',
    '2022-10/10',
    '2022年10月',
    '2022年10月10',
    '2022-10-10T00:00:00Z',
    '10/10/2022',
    '二〇二二年十月十日',
  ])('refuses the form of "%s"', (text) => {
    expect(refusalOf(parseDay(text)).en).toContain('2022-10-10');
  });

  it.each(['1899-12-31', '2201-01-01', '0000-01-01'])('refuses the year of %s', (text) => {
    expect(refusalOf(parseDay(text)).zh).toContain('1900 到 2200');
  });

  it.each(['2022-00-10', '2022-13-10'])('refuses the month of %s', (text) => {
    expect(refusalOf(parseDay(text)).en).toContain('month must be from 1 to 12');
  });

  it.each(['2022-10-00', '2022-10-32', '2022-04-31', '2024-02-30', '1900-02-29', '2022-12-32'])(
    'refuses the day of %s',
    (text) => {
      expect(refusalOf(parseDay(text)).en).toContain('has days 1 to');
    },
  );

  it('says how long the month is', () => {
    expect(refusalOf(parseDay('2023-02-29'))).toEqual({
      zh: '2023 年 2 月只有 1 到 28 日，没有 29 日',
      en: 'Feb 2023 has days 1 to 28, not 29',
    });
  });

  it('reads back what formatDay and formatDayIn write', () => {
    const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2200, 12, 31) });
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readValue(parseDay(formatDay(day)))).toBe(day);
        expect(readValue(parseDay(formatDayIn(day, 'zh')))).toBe(day);
        expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('formatDayIn', () => {
  it.each([
    [dayOf(2022, 10, 10), '2022年10月10日', '10 Oct 2022'],
    [dayOf(2024, 1, 5), '2024年1月5日', '5 Jan 2024'],
    [dayOf(2024, 12, 31), '2024年12月31日', '31 Dec 2024'],
  ])('shows day %d in both languages', (day, zh, en) => {
    expect(formatDayIn(day, 'zh')).toBe(zh);
    expect(formatDayIn(day, 'en')).toBe(en);
  });
});
