import {
  type Calendar,
  type CalendarRow,
  type CalendarYear,
  readCalendar,
} from '../../values/index.ts';
import type { Problem } from '../problem.ts';
import { CALENDAR_NOTICES } from './read-calendar-notices.ts';
import { readCsv } from './read-csv.ts';
import type { SourceFile } from './types.ts';

type YearFile = CalendarYear & { readonly path: string; readonly lines: readonly number[] };

const HEADING_LINE = 1;

/** Reads `calendars/<year>.csv`, one file for each published year. */
export function readCalendars(files: readonly SourceFile[], problems: Problem[]): Calendar {
  const years = files
    .filter(({ path }) => /^calendars\/.*\.csv$/u.test(path) && path !== CALENDAR_NOTICES)
    .flatMap((file) => readYear(file, problems));
  const { calendar, mistakes } = readCalendar(years);
  for (const { year, row, ...mistake } of mistakes) {
    const source = years.find((one) => one.year === year);
    const line = (row !== undefined && source?.lines[row]) || HEADING_LINE;
    problems.push({ file: source?.path ?? '', line, ...mistake });
  }
  return calendar;
}

function readYear(file: SourceFile, problems: Problem[]): YearFile[] {
  const year = /^calendars\/(\d{4})\.csv$/u.exec(file.path)?.[1];
  if (year === undefined) {
    const message = { zh: '文件名不是年份', en: 'the name of this file is no year' };
    const expected = { zh: '2026.csv', en: '2026.csv' };
    problems.push({ file: file.path, field: 'file', message, expected });
    return [];
  }
  const rows = readCsv(file, problems);
  if (!rows) return [];
  return [
    {
      year: Number(year),
      rows: rows.map(({ record }) => asRow(record)),
      path: file.path,
      lines: rows.map(({ line }) => line),
    },
  ];
}

/** A column that the heading lacks is empty in every row. */
function asRow(record: Readonly<Record<string, string>>): CalendarRow {
  const { date = '', kind = '', zh = '', en = '', notice = '' } = record;
  return { date, kind, zh, en, notice };
}
