import type { Problem, Vocabulary } from '../rules/index.ts';
import type { DossierFile } from './dossier-reading.ts';
import { layOutDossier } from './lay-out-dossier.ts';
import { layOutWorkbook } from './lay-out-workbook.ts';
import { ASIDES, HEADS } from './sheet-words.ts';
import { type WrittenSheet, writeSheets } from './write-sheets.ts';

const LIST_HEAD = [
  '工作表 Sheet',
  '单元格 Cell',
  '位置 Field',
  '问题',
  '应为',
  'Problem',
  'Expected',
];

/**
 * The rows of a dossier file that have mistakes, as an .xlsx in the layout of the template: all
 * problems in a list, and each row with its own beside it. Once mended it can be read again.
 * @param input what was read of the file; undefined where nothing was
 * @param isWhole whether nothing of the file was sound, so that all its rows are given back
 */
export async function writeFaultyRows(
  file: DossierFile,
  vocabulary: Vocabulary,
  {
    input,
    problems,
    isWhole,
  }: {
    readonly input: unknown;
    readonly problems: readonly Problem[];
    readonly isWhole: boolean;
  },
): Promise<Uint8Array> {
  const isWorkbook = /\.xlsx$/i.test(file.name);
  const book = isWorkbook
    ? (await import('./open-workbook.ts')).openWorkbook(file.bytes)
    : undefined;
  const sheets =
    book === undefined
      ? layOutDossier(input, vocabulary, problems)
      : layOutWorkbook(book, file.name, vocabulary, problems);
  const faulty = sheets.flatMap(({ name, head, rows, ...sheet }): WrittenSheet[] => {
    const wanted = rows.filter((row) => isWhole || sheet.isWhole || row.problems.length > 0);
    if (wanted.length === 0 && sheet.problems.length === 0) return [];
    const width = Math.max(head.length, ...wanted.map(({ cells }) => cells.length));
    const padded = (cells: WrittenSheet['rows'][number]) =>
      Array.from({ length: width }, (_, column) => cells[column]);
    return [
      {
        name,
        rows: [
          [...padded(head), HEADS.problem.zh],
          ...wanted.map((row) => [...padded(row.cells), row.problems.map(inWords).join('\n')]),
        ],
      },
    ];
  });
  const list = [LIST_HEAD, ...problems.map(lineOf)];
  return writeSheets([{ name: ASIDES.problems.zh, rows: list }, ...faulty], book?.countsFrom1904);
}

function inWords({ message, expected }: Problem): string {
  if (expected === undefined) return `${message.zh} ${message.en}`;
  return `${message.zh}（应为：${expected.zh}）${message.en} (expected: ${expected.en})`;
}

function lineOf({ file, line, column, field, message, expected }: Problem): string[] {
  const sheet = file?.split(' › ').at(1) ?? file ?? '';
  const cell = line === undefined ? '' : `${column === undefined ? '' : lettersOf(column)}${line}`;
  return [sheet, cell, field, message.zh, expected?.zh ?? '', message.en, expected?.en ?? ''];
}

/** The letters of a 1-based column: A, B, … Z, AA. */
function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : lettersOf(rest) + letter;
}
