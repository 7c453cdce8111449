import type { WorkBook } from '@e965/xlsx';
import type { Content } from './laid-sheet.ts';
import { neutraliseFormula } from './neutralise-formula.ts';

const MAX_SHEET_NAME = 31;
const WIDTHS = { least: 10, most: 60 };

/** A sheet to be written: its name and its rows, heads included. */
export type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (Content | undefined)[])[];
};

/** An .xlsx with these sheets; no text of theirs runs as a formula. */
export async function writeSheets(
  sheets: readonly WrittenSheet[],
  countsFrom1904 = false,
): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const book: WorkBook = utils.book_new();
  const names = new Set<string>();
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => Array.from(row, guarded)));
    sheet['!cols'] = (rows[0] ?? []).map((_, column) => ({ wch: widthOf(rows, column) }));
    utils.book_append_sheet(book, sheet, freeName(name, names));
  }
  book.Workbook = { WBProps: { date1904: countsFrom1904 } };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

function guarded(content: Content | undefined): Content | null {
  if (content === undefined) return null;
  return typeof content === 'string' ? neutraliseFormula(content) : content;
}

/** A name that a workbook takes and that none of its sheets has yet. */
function freeName(wanted: string, names: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, MAX_SHEET_NAME) || '?';
  let name = plain;
  for (let number = 2; names.has(name.toLowerCase()); number += 1)
    name = `${plain.slice(0, MAX_SHEET_NAME - 4)} ${number}`;
  names.add(name.toLowerCase());
  return name;
}

function widthOf(rows: WrittenSheet['rows'], column: number): number {
  const lengths = rows.map((row) => {
    const content = row[column];
    return typeof content === 'object' ? 0 : String(content ?? '').length;
  });
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest * 2));
}
