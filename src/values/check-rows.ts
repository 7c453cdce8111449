import { parseDay } from './date-text.ts';
import { parseDecimal } from './decimal.ts';
import { accept, type Message, type Parsed, refuse } from './message.ts';
import { parseMoney } from './money.ts';
import { type Column, cellOf, isEmptyRow, type Row } from './rows.ts';

/** The most lines, and the longest cell, that are taken. */
export const MOST_ROWS = 200;
export const LONGEST_CELL = 200;
const MARKS = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** What is wrong with lines: at a cell, at a line (no column), or with all of them (no line). */
export type RowProblem = {
  /** From 0. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: Message;
};

/** Everything that is wrong with lines, in their order; lines in which nothing is said are no lines. */
export function checkRows(columns: readonly Column[], rows: readonly Row[]): RowProblem[] {
  const count = rows.filter((row) => !isEmptyRow(row)).length;
  const known = new Set(columns.map(({ id }) => id));
  const problems = rows.flatMap((row, place): RowProblem[] => {
    if (isEmptyRow(row)) return [];
    const strays = Object.keys(row).filter((id) => !known.has(id));
    return [
      ...columns.flatMap((column) => {
        const read = checkCell(column, cellOf(row, column.id));
        return read.ok ? [] : [{ row: place, column: column.id, message: read.error }];
      }),
      ...strays.map((id) => ({ row: place, column: null, message: STRAY(id) })),
    ];
  });
  return count > MOST_ROWS
    ? [{ row: null, column: null, message: TOO_MANY(count) }, ...problems]
    : problems;
}

/** Whether a cell is what its column takes. */
export function checkCell({ type, required }: Column, cell: string): Parsed<unknown> {
  const text = cell.trim();
  if (text === '') return required ? MISSING : accept('');
  if ([...text].length > LONGEST_CELL) return TOO_LONG;
  if (MARKS.test(text)) return UNPRINTABLE;
  switch (type) {
    case 'text':
      return accept(text);
    case 'number':
      return parseDecimal(text);
    case 'money':
      return parseMoney(text, 'CNY');
    case 'date':
      return parseDay(text);
  }
}

/** A problem with the line and the column that it is about: 第 3 行·金额：… */
export function wordRowProblem(
  columns: readonly Pick<Column, 'id' | 'title'>[],
  { row, column, message }: RowProblem,
): Message {
  if (row === null) return message;
  const title = columns.find(({ id }) => id === column)?.title;
  const of = title === undefined ? '' : `·${title}`;
  return {
    zh: `第 ${row + 1} 行${of}：${message.zh}`,
    en: `line ${row + 1}${of}: ${message.en}`,
  };
}

const MISSING = refuse('必须填写', 'must be given');
const TOO_LONG = refuse(`最多 ${LONGEST_CELL} 个字`, `at most ${LONGEST_CELL} characters`);
const UNPRINTABLE = refuse('含有不能显示的字符', 'there are characters that cannot be shown');
const STRAY = (id: string): Message => ({
  zh: `没有“${id}”这一列；申报通知可能改过，请删去这一行重填`,
  en: `there is no column "${id}"; the call may have changed: remove the line and write it anew`,
});
const TOO_MANY = (count: number): Message => ({
  zh: `最多 ${MOST_ROWS} 行，现有 ${count} 行；请合并，其余的作为附件上传`,
  en: `at most ${MOST_ROWS} lines, not ${count}: put some together, and hand in the rest as a file`,
});
