import { z } from 'zod';
import { type CalendarEvent, writeCalendar } from '../../casework/index.ts';
import { PUBLIC } from '../../offices/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import { type Calendar, type Day, formatDay, isWorkingDay, writeCsv } from '../../values/index.ts';
import { operation } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { yearShape } from '../shapes/calendar.ts';
import { daysOf } from './calendar-year.ts';

/** A published year as a file: for calendars the days arranged, for tables every day. */
export const exportCalendar = operation(PUBLIC, {
  method: 'GET',
  path: '/calendar-export',
  tag: '政策 Catalogue',
  title: { zh: '导出工作日历', en: 'Export the calendar of working days' },
  text: {
    zh: '一年的工作日历。iCalendar 列出放假和调休上班的日子，可导入；CSV 列出每一天、是否工作日与所依的通知。没有公布的年份没有文件。',
    en: 'A year of working days: as iCalendar the days off and the weekend days worked, to import; as CSV every day, whether it is worked and the notice that says so. There is no file of a year that is not published.',
  },
})
  .input(z.strictObject({ year: yearShape, format: z.enum(['csv', 'ics']).default('csv') }))
  .output(z.file())
  .handler(({ input: { year, format }, context: { catalogue, today } }) => {
    if (!catalogue.calendar.years.includes(year)) throw notFound(unpublished(year));
    const name = `working-days-${year}.${format}`;
    switch (format) {
      case 'csv': {
        const text = writeCsv([COLUMNS, ...rowsOf(catalogue, year)]);
        return new File([text], name, { type: 'text/csv;charset=utf-8' });
      }
      case 'ics': {
        const title = `${year} 年放假与调休 Days off and made up`;
        const text = writeCalendar(title, eventsOf(catalogue, year), `${formatDay(today)}T000000Z`);
        return new File([text], name, { type: 'text/calendar' });
      }
    }
  });

const COLUMNS = ['日期', '星期', '工作日', '安排', '名称', '暂定', '通知文号', '通知'];
const ARRANGED = { holiday: '放假', makeup: '调休上班' } as const;
const WEEKDAYS = ['四', '五', '六', '日', '一', '二', '三'] as const;

function rowsOf({ calendar, calendarNotices }: Catalogue, year: number): string[][] {
  return daysOf(year).map((day) => {
    const { working, provisional } = isWorkingDay(calendar, day);
    const said = calendar.days[day];
    const titled = said && (calendarNotices[said.notice]?.zh ?? '');
    return [
      ...[formatDay(day), weekdayOf(day), working ? '是' : '否'],
      ...(said ? [ARRANGED[said.kind], said.name.zh] : ['', '']),
      ...[provisional ? '暂定' : '', said?.notice ?? '', titled ?? ''],
    ];
  });
}

// 1970-01-01 was a Thursday.
const weekdayOf = (day: Day): string => WEEKDAYS[((day % 7) + 7) % 7] ?? '';

/** Days of one kind and name that follow each other are one event. */
function eventsOf({ calendar, calendarNotices }: Catalogue, year: number): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  for (const day of daysOf(year)) {
    const said = calendar.days[day];
    if (!said) continue;
    const before = events.at(-1);
    if (before && before.to === day - 1 && isAlike(calendar, before.to, day)) {
      events[events.length - 1] = { ...before, to: day };
      continue;
    }
    const { kind, name, notice } = said;
    const title = `${name.zh} ${kind === 'holiday' ? '放假 · Off' : '调休上班 · Worked'}`;
    const lines = [notice, calendarNotices[notice]?.zh ?? ''].filter((line) => line !== '');
    const uid = `working-days-${formatDay(day)}@zhida`;
    events.push({ uid, sequence: 0, from: day, to: day, title, lines });
  }
  return events;
}

function isAlike({ days }: Calendar, one: Day, other: Day): boolean {
  const [a, b] = [days[one], days[other]];
  return a?.kind === b?.kind && a?.name.zh === b?.name.zh && a?.notice === b?.notice;
}

function unpublished(year: number) {
  const message = {
    zh: `${year} 年的工作日安排没有公布，没有可导出的；已公布的年份见工作日历`,
    en: `The working days of ${year} are not published: see the calendar for the years that are`,
  };
  return { field: 'year', message };
}
