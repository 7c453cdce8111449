import { type Day, isWeekend, yearOf } from './date.ts';
import { parseDay } from './date-text.ts';
import type { Message } from './message.ts';
import type { Calendar, CalendarDay } from './working-days.ts';

/** A row of a year's calendar as it is written. */
export type CalendarRow = {
  readonly date: string;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly notice: string;
};

/** A published year: the days that are not as their weekday says. */
export type CalendarYear = { readonly year: number; readonly rows: readonly CalendarRow[] };

/** What is wrong with a row (counted from 0), or with the year as a whole. */
export type CalendarMistake = {
  readonly year: number;
  readonly row?: number;
  readonly field: keyof CalendarRow;
  readonly message: Message;
  readonly expected?: Message;
};

type Wrong = Pick<CalendarMistake, 'field' | 'message' | 'expected'>;

const COLUMNS = ['date', 'kind', 'zh', 'en', 'notice'] as const;
const KINDS = ['holiday', 'makeup'] as const;

/** Reads the published years. A year without days is a mistake and does not count as published. */
export function readCalendar(given: readonly CalendarYear[]): {
  readonly calendar: Calendar;
  readonly mistakes: readonly CalendarMistake[];
} {
  const days: Record<Day, CalendarDay> = {};
  const mistakes: CalendarMistake[] = [];
  for (const { year, rows } of given) {
    if (rows.length === 0) mistakes.push({ year, ...noDay(year) });
    for (const [index, row] of rows.entries()) {
      const reading = readRow(row, year, days);
      if ('wrong' in reading) mistakes.push({ year, row: index, ...reading.wrong });
      else days[reading.day] = reading.said;
    }
  }
  const years = given.filter(({ rows }) => rows.length > 0).map(({ year }) => year);
  return { calendar: { years: years.sort((a, b) => a - b), days }, mistakes };
}

function readRow(
  row: CalendarRow,
  year: number,
  taken: Calendar['days'],
): { readonly day: Day; readonly said: CalendarDay } | { readonly wrong: Wrong } {
  const empty = COLUMNS.find((column) => row[column] === '');
  if (empty) return wrong(empty, '这一列是空的', 'this column is empty');
  const date = parseDay(row.date);
  if (!date.ok) return { wrong: { field: 'date', message: date.error } };
  const day = date.value;
  if (yearOf(day) !== year) {
    return wrong('date', `这一天不在 ${year} 年`, `this day is not in ${year}`);
  }
  if (taken[day]) return wrong('date', '这一天写了两次', 'this day is given twice');
  const kind = KINDS.find((known) => known === row.kind);
  if (!kind) {
    return wrong('kind', `没有“${row.kind}”这种日子`, `"${row.kind}" is no kind of day`, {
      zh: 'holiday（放假）或 makeup（调休上班）',
      en: 'holiday or makeup',
    });
  }
  const plain = plainDay(kind, day);
  if (plain) return { wrong: { field: 'kind', message: plain } };
  return { day, said: { kind, name: { zh: row.zh, en: row.en }, notice: row.notice } };
}

/** Why a day needs no row: it is as its weekday says. */
function plainDay(kind: CalendarDay['kind'], day: Day): Message | undefined {
  const weekend = isWeekend(day);
  switch (kind) {
    case 'holiday':
      if (!weekend) return undefined;
      return {
        zh: '星期六、星期日本来就休息，不必列出',
        en: 'a Saturday or Sunday is off anyway: leave it out',
      };
    case 'makeup':
      if (weekend) return undefined;
      return {
        zh: '星期一至星期五本来就上班，不必列出',
        en: 'Monday to Friday are worked anyway: leave it out',
      };
  }
}

function noDay(year: number): Wrong {
  const message = { zh: `${year} 年没有列出任何一天`, en: `no day is given for ${year}` };
  return { field: 'date', message };
}

function wrong(
  field: keyof CalendarRow,
  zh: string,
  en: string,
  expected?: Message,
): { readonly wrong: Wrong } {
  return { wrong: { field, message: { zh, en }, ...(expected && { expected }) } };
}
