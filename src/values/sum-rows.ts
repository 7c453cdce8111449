import { formatDay, parseDay } from './date-text.ts';
import { groupThousands } from './decimal-text.ts';
import { type Fen, formatFen, parseMoney } from './money.ts';
import { type Column, cellOf, type Row } from './rows.ts';

/** The sum of a column of amounts. */
export type ColumnSum = {
  readonly column: Column;
  /** Null where it is beyond what can be told exactly. */
  readonly fen: Fen | null;
  /** How many cells are no amounts, and not in it. */
  readonly unread: number;
};

/** The sums of the columns of amounts. */
export function sumRows(columns: readonly Column[], rows: readonly Row[]): readonly ColumnSum[] {
  return columns
    .filter(({ type }) => type === 'money')
    .map((column) => {
      const cells = rows.map((row) => cellOf(row, column.id)).filter((cell) => cell.trim() !== '');
      const amounts = cells.flatMap((cell) => {
        const read = parseMoney(cell, 'CNY');
        return read.ok ? [read.value.fen] : [];
      });
      const fen = amounts.reduce((sum, one) => sum + one, 0);
      return {
        column,
        fen: Number.isSafeInteger(fen) ? fen : null,
        unread: cells.length - amounts.length,
      };
    });
}

/** A cell as people read it: amounts in yuan as in a ledger (12,300.00), days as ISO, else as written. */
export function showCell({ type }: Pick<Column, 'type'>, cell: string): string {
  const text = cell.trim();
  switch (type) {
    case 'money': {
      const read = parseMoney(text, 'CNY');
      return read.ok ? figureOf(read.value.fen) : text;
    }
    case 'date': {
      const read = parseDay(text);
      return read.ok ? formatDay(read.value) : text;
    }
    case 'text':
    case 'number':
      return text;
  }
}

/** An amount in yuan with two decimals and grouped: 12,300.00. */
export function figureOf(fen: Fen): string {
  const [whole = '', decimals = ''] = formatFen(Math.abs(fen)).split('.');
  return `${fen < 0 ? '-' : ''}${groupThousands(whole)}.${decimals}`;
}
