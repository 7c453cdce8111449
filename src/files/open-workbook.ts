import { type CellObject, CFB, read, utils } from '@e965/xlsx';
import { unzip } from './unzip.ts';

const MAX_ENTRIES = 300;
const MAX_UNPACKED_BYTES = 12_000_000;
const MAX_ROWS = 5_000;

/** A cell with its 1-based row and column. */
export type Cell = { readonly row: number; readonly column: number; readonly content: CellObject };

export type Sheet = {
  readonly name: string;
  /** Rows that hold something, in order, each with its filled cells in order. */
  readonly rows: readonly (readonly Cell[])[];
  readonly tooLong: boolean;
};

export type Workbook = { readonly sheets: readonly Sheet[]; readonly countsFrom1904: boolean };

/**
 * Opens an .xlsx workbook. The archive is unpacked here within a fixed budget and handed on
 * unpacked, so that sizes declared by the file decide nothing.
 * `undefined` when it is no workbook or too large.
 */
export function openWorkbook(bytes: Uint8Array): Workbook | undefined {
  const entries = unzip(
    bytes,
    (name) => /\.(xml|rels)$/.test(name),
    MAX_ENTRIES,
    MAX_UNPACKED_BYTES,
  );
  if (entries === undefined) return undefined;
  const container = CFB.utils.cfb_new();
  for (const { name, bytes: content } of entries) {
    CFB.utils.cfb_add(container, `/${name}`, content);
  }
  const plain = CFB.write(container, { fileType: 'zip', type: 'buffer', compression: false });
  try {
    const book = read(plain, {
      type: 'buffer',
      cellNF: true,
      cellHTML: false,
      cellText: false,
      sheetRows: MAX_ROWS + 1,
    });
    return {
      sheets: book.SheetNames.map((name) => readSheet(name, book.Sheets[name] ?? {})),
      countsFrom1904: book.Workbook?.WBProps?.date1904 === true,
    };
  } catch {
    return undefined;
  }
}

function readSheet(name: string, sheet: Record<string, unknown>): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const content = sheet[address] as CellObject;
    if (isEmpty(content)) continue;
    const { r, c } = utils.decode_cell(address);
    const cells = rows.get(r) ?? [];
    cells.push({ row: r + 1, column: c + 1, content });
    rows.set(r, cells);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    name,
    rows: sorted.map(([, cells]) => cells.sort((a, b) => a.column - b.column)),
    tooLong: (sorted.at(-1)?.[0] ?? 0) >= MAX_ROWS,
  };
}

function isEmpty(content: CellObject): boolean {
  if (content.f !== undefined || content.t === 'e') return false;
  return content.v === undefined || (typeof content.v === 'string' && content.v.trim() === '');
}
