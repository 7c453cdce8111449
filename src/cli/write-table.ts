import stringWidth from 'string-width';
import { padTo, type Style, type Terminal, wrap } from './terminal.ts';

export type TableCell = { readonly text: string; readonly style?: Style };
export type TableRow = readonly (TableCell | string)[];

const GAP = 2;
const INDENT = 2;
const LEAST_LAST = 16;

/**
 * Rows in columns, the last of which is wrapped. Where the terminal is too narrow for that, every
 * row becomes a short paragraph.
 */
export function writeTable(rows: readonly TableRow[], terminal: Terminal): readonly string[] {
  const cells = rows.map((row) => row.map(asCell));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: Math.max(0, columns - 1) }, (_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column]?.text ?? ''))),
  );
  const before = widths.reduce((sum, width) => sum + width + GAP, INDENT);
  const left = terminal.width - before;
  return left < LEAST_LAST
    ? cells.flatMap((row) => paragraph(row, terminal))
    : cells.flatMap((row) => line(row, widths, before, left, terminal));
}

function line(
  row: readonly TableCell[],
  widths: readonly number[],
  before: number,
  left: number,
  { style }: Terminal,
): string[] {
  const fixed = widths.map((width, column) => {
    const cell = row[column] ?? { text: '' };
    return styled(cell, padTo(cell.text, width + GAP), style);
  });
  const last = row[widths.length] ?? { text: '' };
  const [first = '', ...others] = wrap(last.text, left);
  return [
    `${' '.repeat(INDENT)}${fixed.join('')}${styled(last, first, style)}`.trimEnd(),
    ...others.map((text) => ' '.repeat(before) + styled(last, text, style)),
  ];
}

function paragraph(row: readonly TableCell[], { width, style }: Terminal): string[] {
  const [head = { text: '' }, ...rest] = row.filter(({ text }) => text !== '');
  const indent = ' '.repeat(INDENT);
  return [
    ...wrap(head.text, width - INDENT).map((text) => indent + styled(head, text, style)),
    ...rest.flatMap((cell) =>
      wrap(cell.text, width - 2 * INDENT).map(
        (text) => indent + indent + styled(cell, text, style),
      ),
    ),
  ];
}

function asCell(cell: TableCell | string): TableCell {
  return typeof cell === 'string' ? { text: cell } : cell;
}

function styled({ style }: TableCell, text: string, apply: Terminal['style']): string {
  return style === undefined || text === '' ? text : apply(style, text);
}
