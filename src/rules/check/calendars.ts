import { type CalendarDay, yearOf } from '../../values/index.ts';
import { CALENDAR_NOTICES } from '../catalogue/read-calendar-notices.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Problem } from '../problem.ts';

const THIRTEEN_SINCE = 2025;

/**
 * A published year has all its holidays. The legal ones fall on weekdays or are made up for there:
 * 11 days a year, 13 since 2025 (全国年节及纪念日放假办法). One may be moved over the turn of the year.
 */
export function checkCalendars(catalogue: Catalogue): Problem[] {
  const { calendar } = catalogue;
  const days = Object.entries(calendar.days);
  const incomplete = calendar.years.flatMap((year) => {
    const kinds = days.filter(([day]) => yearOf(Number(day)) === year).map(([, { kind }]) => kind);
    const off = count(kinds, 'holiday') - count(kinds, 'makeup');
    const legal = year < THIRTEEN_SINCE ? 11 : 13;
    if (off >= legal - 1) return [];
    const message = {
      zh: `放假减去调休上班只有 ${off} 天，少于法定的 ${legal} 天：没有列全`,
      en: `holidays less makeup workdays are ${off} days, and ${legal} are legal: days are missing`,
    };
    return [{ file: `calendars/${year}.csv`, field: 'date', message }];
  });
  return [...incomplete, ...untitled(catalogue)];
}

/** Where titles are given, every notice that a day names has one. */
function untitled({ calendar, calendarNotices }: Catalogue): Problem[] {
  if (Object.keys(calendarNotices).length === 0) return [];
  const named = new Set(Object.values(calendar.days).map(({ notice }) => notice));
  return [...named]
    .filter((notice) => calendarNotices[notice] === undefined)
    .map((notice) => ({
      file: CALENDAR_NOTICES,
      field: 'notice',
      message: {
        zh: `没有写“${notice}”的标题：补上一行`,
        en: `"${notice}" has no title: add its row`,
      },
    }));
}

function count(kinds: readonly CalendarDay['kind'][], kind: CalendarDay['kind']): number {
  return kinds.filter((one) => one === kind).length;
}
