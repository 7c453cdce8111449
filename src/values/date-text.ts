import { type Day, dayOf, daysInMonth, partsOf } from './date.ts';
import { toHalfWidth } from './half-width.ts';
import { accept, type Parsed, refuse } from './message.ts';

const FORMS = [
  /^(\d{4})-(\d{2})-(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
] as const;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Reads 2022-10-10, 2022年10月10日 or 2022/10/10, years 1900 to 2200. */
export function parseDay(text: string): Parsed<Day> {
  const given = toHalfWidth(text).trim();
  for (const form of FORMS) {
    const parts = form.exec(given);
    if (parts !== null) {
      return checkDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    }
  }
  return refuse(
    '日期应写作 2022-10-10、2022年10月10日 或 2022/10/10',
    'Write the date like 2022-10-10, 2022年10月10日 or 2022/10/10',
  );
}

function checkDate(year: number, month: number, dayOfMonth: number): Parsed<Day> {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refuse(
      `年份应在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间，而不是 ${year}`,
      `The year must be from ${FIRST_YEAR} to ${LAST_YEAR}, not ${year}`,
    );
  }
  if (month < 1 || month > 12) {
    return refuse(
      `月份应为 1 到 12，而不是 ${month}`,
      `The month must be from 1 to 12, not ${month}`,
    );
  }
  const last = daysInMonth(year, month);
  if (dayOfMonth < 1 || dayOfMonth > last) {
    return refuse(
      `${year} 年 ${month} 月只有 1 到 ${last} 日，没有 ${dayOfMonth} 日`,
      `${MONTHS[month - 1]} ${year} has days 1 to ${last}, not ${dayOfMonth}`,
    );
  }
  return accept(dayOf(year, month, dayOfMonth));
}

/** The ISO form, 2022-10-10. */
export function formatDay(day: Day): string {
  const parts = partsOf(day);
  return `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
}

/** For the screen: 2022年10月10日, 10 Oct 2022. */
export function formatDayIn(day: Day, lang: 'zh' | 'en'): string {
  const parts = partsOf(day);
  return lang === 'zh'
    ? `${parts.year}年${parts.month}月${parts.day}日`
    : `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
