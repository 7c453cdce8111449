import {
  type Column,
  isEmptyRow,
  type PlacedRow,
  parseRows,
  rowsNotIn,
} from '../../../values/index.ts';
import type { Field } from '../../api/case-queries.ts';

/** The columns of a field that is listed line by line; null for every other. */
export function columnsOf({ type }: Pick<Field, 'type'>): readonly Column[] | null {
  return type.is === 'rows' ? (type.columns ?? []) : null;
}

/** The lines of an answer that say something, as they are numbered; null where it does not read. */
export function linesOf(answer: string): readonly PlacedRow[] | null {
  const rows = parseRows(answer);
  if (!rows.ok) return null;
  return rows.value.map((row, place) => ({ place, row })).filter(({ row }) => !isEmptyRow(row));
}

/** The lines of an answer that another does not have; null where either does not read. */
export function changedLines(answer: string, other: string): readonly PlacedRow[] | null {
  const [rows, others] = [parseRows(answer), parseRows(other)];
  return rows.ok && others.ok ? rowsNotIn(rows.value, others.value) : null;
}
