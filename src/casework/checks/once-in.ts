import { cellOf, type Message, parseRows } from '../../values/index.ts';
import type { Field } from '../application/field.ts';
import { numbersIn } from './compared.ts';

/** A number that may be used once, and the lines in which it stands: from 0. */
export type Once = {
  readonly value: string;
  readonly label: Message;
  readonly places: readonly number[];
};

/** The numbers that a list gives in columns that are marked so; none of other fields. */
export function onceIn({ type, label }: Field, answer: string): readonly Once[] {
  if (type.is !== 'rows') return [];
  const rows = parseRows(answer);
  if (!rows.ok) return [];
  const found = new Map<string, Once>();
  for (const { id, title } of type.columns.filter((column) => column.once)) {
    const words = { zh: `${label.zh}·${title}`, en: `${label.en} · ${title}` };
    rows.value.forEach((row, place) => {
      for (const value of numbersIn(cellOf(row, id))) {
        const places = found.get(value)?.places ?? [];
        found.set(value, { value, label: words, places: [...new Set([...places, place])] });
      }
    });
  }
  return [...found.values()];
}
