import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import type { Problem } from '../problem.ts';
import type { SourceFile } from './types.ts';

type CsvRow = { readonly record: Readonly<Record<string, string>>; readonly line: number };

/** The rows of a CSV file by the columns of its heading; `undefined` when it is malformed. */
export function readCsv({ path, text }: SourceFile, problems: Problem[]): CsvRow[] | undefined {
  try {
    const options = { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true };
    const rows = parseCsv(text, options) as unknown as Parsed[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    problems.push({ file: path, ...csvMistake(error) });
    return undefined;
  }
}

type Parsed = {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
};

/** What the CSV reader stumbled over, where it says so. */
function csvMistake(error: unknown): Pick<Problem, 'line' | 'field' | 'message'> {
  const { code, lines, message } = error as { code?: string; lines?: number; message?: string };
  const place = { ...(lines !== undefined && { line: lines }), field: 'csv' };
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return {
        ...place,
        message: { zh: '列数与表头不同', en: 'the columns are not those of the heading' },
      };
    case 'CSV_QUOTE_NOT_CLOSED':
      return { ...place, message: { zh: '引号没有收尾', en: 'a quote is not closed' } };
    default:
      return {
        ...place,
        message: { zh: `CSV 格式有误：${message}`, en: `CSV: ${message}` },
      };
  }
}
