import {
  type Column,
  cellOf,
  figureOf,
  type Message,
  parseRows,
  type Row,
  showCell,
  sumRows,
} from '../../values/index.ts';
import { plainOf } from './answer-text.ts';
import type { Field } from './field.ts';

const NONE: Message = { zh: '未填', en: 'not given' };
const EMPTY: Message = { zh: '无', en: 'none' };

/**
 * An answer as people read it: codes by name, yes and no, lines one after another with their sums,
 * everything else as it was written.
 */
export function shownAnswer(field: Field, answer: string): Message {
  const lines = shownLines(field, answer);
  if (lines !== null && lines.length > 0)
    return {
      zh: lines.map(({ item, value }) => `${item.zh}：${value.zh}`).join('；'),
      en: lines.map(({ item, value }) => `${item.en}: ${value.en}`).join('; '),
    };
  const value = plainOf(field, answer);
  if (value === undefined) return NONE;
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'object') {
    const names = value.map((code) => nameOf(field, code));
    if (names.length === 0) return EMPTY;
    return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  }
  return nameOf(field, String(value));
}

/** A line of what is listed line by line, or a sum under them, and what it is called. */
export type ShownLine = { readonly item: Message; readonly value: Message };

/** What is listed line by line, and what it comes to; null for every other answer. */
export function shownLines({ type }: Field, answer: string): readonly ShownLine[] | null {
  if (type.is !== 'rows') return null;
  const rows = parseRows(answer);
  if (!rows.ok) return null;
  const { columns } = type;
  const lines = rows.value.map((row, place) => ({
    item: { zh: `第 ${place + 1} 行`, en: `line ${place + 1}` },
    value: wordRow(columns, row),
  }));
  if (lines.length === 0) return [];
  return [...lines, { item: { zh: '合计', en: 'total' }, value: wordSums(columns, rows.value) }];
}

function wordRow(columns: readonly Column[], row: Row): Message {
  const cells = columns.flatMap((column) => {
    const cell = showCell(column, cellOf(row, column.id));
    const unit = column.type === 'money' ? ['元', ' yuan'] : ['', ''];
    return cell === '' ? [] : [{ title: column.title, cell, unit }];
  });
  return {
    zh: cells.map(({ title, cell, unit }) => `${title} ${cell}${unit[0]}`).join('，'),
    en: cells.map(({ title, cell, unit }) => `${title} ${cell}${unit[1]}`).join(', '),
  };
}

function wordSums(columns: readonly Column[], rows: readonly Row[]): Message {
  const sums = sumRows(columns, rows).flatMap(({ column, fen }) =>
    fen === null ? [] : [{ title: column.title, figure: figureOf(fen) }],
  );
  return {
    zh: [`共 ${rows.length} 行`, ...sums.map(({ title, figure }) => `${title} ${figure}元`)].join(
      '，',
    ),
    en: [
      `${rows.length} ${rows.length === 1 ? 'line' : 'lines'}`,
      ...sums.map(({ title, figure }) => `${title} ${figure} yuan`),
    ].join(', '),
  };
}

function nameOf({ choices }: Field, code: string): Message {
  const known = choices !== null && Object.hasOwn(choices, code) ? choices[code] : undefined;
  return known ?? { zh: code, en: code };
}
