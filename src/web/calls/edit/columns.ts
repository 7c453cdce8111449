import type { Column } from '../../../values/index.ts';

/** The most columns that a list may have. */
export const MOST_COLUMNS = 8;

/** What lists of invoices have (发票明细). */
export const INVOICE_COLUMNS: readonly Column[] = [
  column({ id: 'number', title: '票据号码', once: true }),
  column({ id: 'date', title: '开票日期', type: 'date' }),
  column({ id: 'amount', title: '金额', type: 'money' }),
];

/** A column that is added: its id is no other's. */
export function newColumn(columns: readonly Column[]): Column {
  const numbers = columns.map(({ id }) => Number(/^c(\d+)$/u.exec(id)?.[1] ?? 0));
  return column({ id: `c${Math.max(0, ...numbers) + 1}` });
}

/** A column with some of it set otherwise: only text is compared with other cases. */
export function setColumn(column: Column, changed: Partial<Column>): Column {
  const next = { ...column, ...changed };
  return { ...next, once: next.once && next.type === 'text' };
}

/** The columns with one of them moved to the place of its neighbour. */
export function moveColumn(
  columns: readonly Column[],
  place: number,
  by: -1 | 1,
): readonly Column[] {
  const moved = columns[place];
  const to = place + by;
  if (moved === undefined || to < 0 || to >= columns.length) return columns;
  return columns.filter((_, other) => other !== place).toSpliced(to, 0, moved);
}

function column(given: Partial<Column> & { id: string }): Column {
  return { title: '', type: 'text', required: true, once: false, ...given };
}
