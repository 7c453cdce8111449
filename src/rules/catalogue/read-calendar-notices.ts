import type { Message } from '../../values/index.ts';
import type { Problem } from '../problem.ts';
import { readCsv } from './read-csv.ts';
import type { CalendarNotices, SourceFile } from './types.ts';

/** The file with their titles, beside those of the years. */
export const CALENDAR_NOTICES = 'calendars/notices.csv';

const COLUMNS = ['notice', 'zh', 'en'] as const;

/** Reads the titles of the notices that calendars name; none where the catalogue has no such file. */
export function readCalendarNotices(
  files: readonly SourceFile[],
  problems: Problem[],
): CalendarNotices {
  const file = files.find(({ path }) => path === CALENDAR_NOTICES);
  const titles: Record<string, Message> = {};
  for (const { record, line } of (file && readCsv(file, problems)) ?? []) {
    const { notice = '', zh = '', en = '' } = record;
    const empty = COLUMNS.find((column) => (record[column] ?? '') === '');
    const place = { file: CALENDAR_NOTICES, line };
    if (empty !== undefined) problems.push({ ...place, field: empty, message: EMPTY });
    else if (titles[notice] !== undefined)
      problems.push({ ...place, field: 'notice', message: TWICE });
    else titles[notice] = { zh, en };
  }
  return titles;
}

const EMPTY: Message = { zh: '这一列是空的', en: 'this column is empty' };
const TWICE: Message = { zh: '这份通知写了两次', en: 'this notice is given twice' };
