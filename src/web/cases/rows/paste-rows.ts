import { type Column, cellOf, isEmptyRow, MOST_ROWS, type Row } from '../../../values/index.ts';

/** What comes of pasting, and how much of it was taken and left out. */
export type Pasted = {
  readonly rows: readonly Row[];
  readonly taken: number;
  /** Lines beyond the most that are taken. */
  readonly leftRows: number;
  /** Columns beyond the last. */
  readonly leftColumns: number;
};

/** Whether a text is more than one cell of a spreadsheet. */
export function isTable(text: string): boolean {
  return /[\t\n\r]/u.test(text.trim());
}

/**
 * Puts cells copied from a spreadsheet (parted by tabs and line ends) into lines, from one cell on;
 * lines are added as needed. A first line that repeats the titles is left out.
 */
export function pasteRows(
  columns: readonly Column[],
  rows: readonly Row[],
  at: { readonly row: number; readonly column: string },
  text: string,
): Pasted {
  const from = Math.max(
    0,
    columns.findIndex(({ id }) => id === at.column),
  );
  const all = text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.split('\t').map(unquoted))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const lines = isHead(columns, all[0] ?? []) ? all.slice(1) : all;
  const taken = lines.slice(0, Math.max(0, MOST_ROWS - at.row));
  const filled = taken.map((cells, place) => {
    const into = columns.slice(from, from + cells.length);
    const given = into.map((column, next) => [column.id, tidyCell(column, cells[next] ?? '')]);
    return { ...rows[at.row + place], ...Object.fromEntries(given) };
  });
  const widest = Math.max(0, ...lines.map((cells) => cells.length));
  return {
    rows: [...rows.slice(0, at.row), ...filled, ...rows.slice(at.row + filled.length)],
    taken: filled.length,
    leftRows: lines.length - filled.length,
    leftColumns: Math.max(0, widest - (columns.length - from)),
  };
}

/** A cell as it is kept: spaces around it left out, days such as 2022-9-5 and 2022.9.5 in full. */
export function tidyCell({ type }: Pick<Column, 'type'>, cell: string): string {
  const text = cell.trim();
  const [, year, month = '', day = ''] = LOOSE_DAY.exec(text) ?? [];
  if (type !== 'date' || year === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The lines of a list with one added, or as they are where the last says nothing yet. */
export function withLine(rows: readonly Row[]): readonly Row[] {
  const last = rows.at(-1);
  const isFull = rows.length >= MOST_ROWS;
  return isFull || (last !== undefined && isEmptyRow(last)) ? rows : [...rows, {}];
}

/** The lines with one cell set otherwise. */
export function withCell(
  rows: readonly Row[],
  at: { readonly row: number; readonly column: string },
  cell: string,
): readonly Row[] {
  return rows.map((row, place) => (place === at.row ? { ...row, [at.column]: cell } : row));
}

/** The lines with the cells of one put as they are kept. */
export function withTidyCell(rows: readonly Row[], row: number, column: Column): readonly Row[] {
  const cell = cellOf(rows[row] ?? {}, column.id);
  return withCell(rows, { row, column: column.id }, tidyCell(column, cell));
}

const LOOSE_DAY = /^(\d{4})[-.](\d{1,2})[-.](\d{1,2})$/u;

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/su.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

function isHead(columns: readonly Column[], cells: readonly string[]): boolean {
  const titles = columns.map(({ title }) => title);
  const named = cells.map((cell) => cell.replace(/[（(]元[）)]$/u, ''));
  return named.length > 0 && named.every((cell) => titles.includes(cell));
}
