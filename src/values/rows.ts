import { accept, type Parsed, refuse } from './message.ts';

/** What a cell takes. */
export const COLUMN_TYPES = ['text', 'number', 'money', 'date'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A column of what is listed line by line (逐笔填报). */
export type Column = {
  readonly id: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** A number that stands for one thing only: used twice, it is a doubt. */
  readonly once: boolean;
};

/** A line: its cells as text, by column. */
export type Row = Readonly<Record<string, string>>;

/** The text of a cell; empty where there is none. */
export function cellOf(row: Row, column: string): string {
  return Object.hasOwn(row, column) ? (row[column] ?? '') : '';
}

/** Reads lines from the text of an answer: a JSON array of objects whose values are text. */
export function parseRows(text: string): Parsed<readonly Row[]> {
  if (text.trim() === '') return accept([]);
  const read = fromJson(text);
  return Array.isArray(read) && read.every(isRow) ? accept(read) : MALFORMED;
}

/** Lines as the text of an answer, cells in the order of the columns; empty where nothing is said. */
export function writeRows(columns: readonly Pick<Column, 'id'>[], rows: readonly Row[]): string {
  if (rows.every(isEmptyRow)) return '';
  const written = rows.map((row) =>
    Object.fromEntries(
      columns.map(({ id }) => [id, cellOf(row, id)]).filter(([, cell]) => cell !== ''),
    ),
  );
  return JSON.stringify(written);
}

/** The text of an answer without lines in which nothing is said; what does not read stays. */
export function withoutEmptyRows(text: string): string {
  const read = parseRows(text);
  if (!read.ok) return text;
  const rows = read.value.filter((row) => !isEmptyRow(row));
  return rows.length === 0 ? '' : JSON.stringify(rows);
}

export function isEmptyRow(row: Row): boolean {
  return Object.values(row).every((cell) => cell.trim() === '');
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((cell) => typeof cell === 'string');
}

const MALFORMED = refuse(
  '不是逐笔填报的内容；应为 JSON 数组，每笔一个对象，各列写成文字，如 [{"number":"001"}]',
  'These are no lines; write a JSON array with an object for each line and its cells as text, like [{"number":"001"}]',
);
