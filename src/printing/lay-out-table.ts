import type { Block, TableBlock } from '../casework/index.ts';
import { breakLines } from './break-lines.ts';
import { columnWidths } from './column-widths.ts';
import type { Piece } from './flow.ts';
import type { Weight } from './fonts.ts';
import { baselineIn, space } from './lay-out-text.ts';
import type { Pen, Setting, Style } from './pen.ts';
import { COLOURS, LEFT, MEASURE, SIZES } from './sheet.ts';

type Align = TableBlock['columns'][number]['align'];
type Cell = { readonly text: string; readonly align: Align; readonly weight?: Weight };
type Row = { readonly cells: readonly Cell[]; readonly widths: readonly number[] };

const PADDING = 5;
const LINE = SIZES.cell * 1.5;
const RULE = 0.5;
/** A row that is taller goes on on the next page. */
const TALLEST_LINES = 24;

/** A table with ruled cells; its head stands on every page that it goes on to. */
export function layOutTable(block: TableBlock, by: Setting): readonly Piece[] {
  const { columns, rows, total } = block;
  const widths = columnWidths(
    columns.map(({ title, align }, index) => ({
      texts: [title, ...rows.map((row) => row[index] ?? ''), ...sumIn(block, index)],
      whole: align !== 'left',
    })),
    (text) => by.widthOf(text, { size: SIZES.cell, weight: 'bold' }),
    MEASURE,
    2 * PADDING,
  );
  const title = (text: string): Cell => ({ text, align: 'centre', weight: 'bold' });
  const [head] = layOutRow({ cells: columns.map((column) => title(column.title)), widths }, by, {
    fill: 'all',
    above: true,
  });
  if (!head) return [];
  const body = rows.flatMap((row) => {
    const cells = columns.map(({ align }, index) => ({ text: row[index] ?? '', align }));
    return layOutRow({ cells, widths }, by, {});
  });
  const sum = total ? layOutRow(totalRow(total, widths), by, {}) : [];
  const last = body.length - 1;
  const laid = body.map((piece, index) => ({
    ...piece,
    again: head,
    // The sum does not stand on a page without any of its lines.
    keeps: piece.keeps === true || (index === last && sum.length > 0),
  }));
  const summed = sum.map((piece) => ({ ...piece, again: head }));
  return [space(4, true), { ...head, keeps: true }, ...laid, ...summed, space(8)];
}

/** Labels and values side by side. */
export function layOutFacts(
  rows: Extract<Block, { is: 'facts' }>['rows'],
  by: Setting,
): readonly Piece[] {
  const style: Style = { size: SIZES.cell, weight: 'bold' };
  const longest = Math.max(...rows.map(({ label }) => by.widthOf(label, style)));
  const first = Math.min(longest + 2 * PADDING + 8, MEASURE * 0.4);
  const widths = [first, MEASURE - first];
  const laid = rows.flatMap(({ label, value }) =>
    layOutRow(
      {
        cells: [
          { text: label, align: 'centre', weight: 'bold' },
          { text: value, align: 'left' },
        ],
        widths,
      },
      by,
      { fill: 'first', above: true },
    ),
  );
  return [space(4, true), ...laid, space(8)];
}

/** What the sum takes of the last column, so that its figures fit. */
function sumIn({ columns, total }: TableBlock, index: number): readonly string[] {
  return total && columns[index]?.align === 'right' ? [total.figures] : [];
}

/** The label and the sum in capitals over all columns but the last, the figures in that. */
function totalRow(total: NonNullable<TableBlock['total']>, widths: readonly number[]): Row {
  const last = widths.at(-1) ?? 0;
  const text = `${total.label}（大写）：${total.capital}`;
  return {
    cells: [
      { text, align: 'left', weight: 'bold' },
      { text: total.figures, align: 'right', weight: 'bold' },
    ],
    widths: [MEASURE - last, last],
  };
}

type Look = { readonly fill?: 'all' | 'first'; readonly above?: boolean };

/** A row as one piece; one that is very tall as several. */
function layOutRow({ cells, widths }: Row, by: Setting, look: Look): readonly Piece[] {
  const lines = cells.map(({ text, weight = 'regular' }: Cell, index) => {
    const measure = (widths[index] ?? 0) - 2 * PADDING;
    return breakLines(text, (one) => by.widthOf(one, { size: SIZES.cell, weight }), measure);
  });
  const tallest = Math.max(...lines.map(({ length }) => length));
  const parts = Math.ceil(tallest / TALLEST_LINES);
  return Array.from({ length: parts }, (_, part) => {
    const from = part * TALLEST_LINES;
    const shown = lines.map((all) => all.slice(from, from + TALLEST_LINES).map(({ text }) => text));
    const height = Math.max(...shown.map(({ length }) => length)) * LINE + 2 * by.cell;
    return {
      height,
      draw: (pen, y) => {
        drawFrame(pen, y, height, widths, { ...look, above: look.above === true || part > 0 });
        drawCells(pen, y, height, cells, widths, shown);
      },
    };
  });
}

/** The fill and the rules of a row; a fill covers the rule above it, which is drawn anew. */
function drawFrame(
  pen: Pen,
  y: number,
  height: number,
  widths: readonly number[],
  { fill, above }: Look,
): void {
  const right = LEFT + MEASURE;
  const filled = fill === 'all' ? MEASURE : fill === 'first' ? (widths[0] ?? 0) : 0;
  if (filled > 0) pen.fill(LEFT, y, filled, height, COLOURS.fill);
  if (above) pen.line(LEFT, y, right, y, RULE);
  pen.line(LEFT, y + height, right, y + height, RULE);
  let x = LEFT;
  for (const width of [...widths, 0]) {
    pen.line(x, y, x, y + height, RULE);
    x += width;
  }
}

function drawCells(
  pen: Pen,
  y: number,
  height: number,
  cells: readonly Cell[],
  widths: readonly number[],
  lines: readonly (readonly string[])[],
): void {
  let x = LEFT;
  for (const [index, { align, weight = 'regular' }] of cells.entries()) {
    const width = widths[index] ?? 0;
    const own = lines[index] ?? [];
    const style: Style = { size: SIZES.cell, weight };
    const above = (height - own.length * LINE) / 2;
    for (const [row, text] of own.entries()) {
      const free = width - 2 * PADDING - pen.widthOf(text, style);
      const shift = align === 'left' ? 0 : align === 'right' ? free : free / 2;
      const baseline = y + above + row * LINE + baselineIn(LINE, SIZES.cell);
      pen.write(text, x + PADDING + shift, baseline, style);
    }
    x += width;
  }
}
