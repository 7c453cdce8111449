import type { CellObject } from '@e965/xlsx';
import type { Problem, Vocabulary } from '../rules/index.ts';
import type { Content, LaidSheet } from './laid-sheet.ts';
import type { Cell, Sheet, Workbook } from './open-workbook.ts';
import { withoutNotes } from './read-record-sheet.ts';
import { findFact, findKind, HEADS, isAside, isNamed, RECORD_ID, SHEETS } from './sheet-words.ts';

const YES = '是';

/**
 * The sheets of a dossier workbook as they were filled in, each row with what is wrong with it.
 * Records that have no id get the one that reading gives them, so that they keep it elsewhere.
 */
export function layOutWorkbook(
  book: Workbook,
  file: string,
  vocabulary: Vocabulary,
  problems: readonly Problem[],
): readonly LaidSheet[] {
  return book.sheets
    .filter(({ name, rows }) => !isAside(name) && rows.length > 0)
    .map((sheet) => {
      const own = problems.filter((problem) => problem.file === `${file} › ${sheet.name}`);
      if (isNamed(sheet.name, SHEETS.party)) return layOutList(sheet, HEADS.fact, own);
      if (isNamed(sheet.name, SHEETS.complete)) return layOutList(sheet, HEADS.kind, own);
      return layOutRecords(sheet, vocabulary, own);
    });
}

function layOutRecords(
  sheet: Sheet,
  vocabulary: Vocabulary,
  problems: readonly Problem[],
): LaidSheet {
  const [head = [], ...body] = withoutNotes(sheet.rows);
  const kind = findKind(vocabulary, sheet.name);
  const width = Math.max(0, ...[head, ...body].flat().map(({ column }) => column));
  const named = head.find(({ content }) => findFact([RECORD_ID], String(content.v)) !== undefined);
  const idColumn = named?.column ?? width + 1;
  const heads = inColumns(head);
  if (kind !== undefined) heads[idColumn - 1] ??= HEADS.id.zh;
  return {
    name: sheet.name,
    head: Array.from(heads, (content) => content ?? ''),
    rows: body.map((cells) => {
      const row = cells[0]?.row ?? 0;
      const contents = inColumns(cells);
      if (kind !== undefined) contents[idColumn - 1] ??= `${kind.id}-${row}`;
      return { cells: contents, problems: atLine(problems, row) };
    }),
    problems,
    isWhole: false,
  };
}

/** A sheet of names and values. Kinds that are complete by their mere name are marked so. */
function layOutList(
  sheet: Sheet,
  first: { readonly zh: string; readonly en: string },
  problems: readonly Problem[],
): LaidSheet {
  const rows = withoutNotes(sheet.rows);
  const isComplete = first === HEADS.kind;
  const marked = rows.some((cells) => cells.some(({ column }) => column === 2));
  const [top] = rows;
  const hasHead = isNamed(String(top?.find(({ column }) => column === 1)?.content.v), first);
  return {
    name: sheet.name,
    head: isComplete ? [HEADS.kind.zh, HEADS.all_given.zh] : [HEADS.fact.zh, HEADS.value.zh],
    rows: rows.slice(hasHead ? 1 : 0).map((cells) => {
      const contents = inColumns(cells);
      if (isComplete && !marked) contents[1] = YES;
      return { cells: contents, problems: atLine(problems, cells[0]?.row ?? 0) };
    }),
    problems,
    isWhole: isComplete,
  };
}

function atLine(problems: readonly Problem[], row: number): readonly Problem[] {
  return problems.filter(({ line }) => line === row);
}

function inColumns(cells: readonly Cell[]): (Content | undefined)[] {
  const contents: (Content | undefined)[] = [];
  for (const { column, content } of cells) contents[column - 1] = contentOf(content);
  return contents;
}

/** What a cell holds: its value, of a formula the result, else the words of either. */
function contentOf({ t, v, z, f, w }: CellObject): Content {
  if (t === 'e' || v === undefined) return f === undefined ? (w ?? '#ERROR!') : `=${f}`;
  if (v instanceof Date) return v.toISOString().slice(0, 10);
  return typeof v === 'number' && z !== undefined ? { t: 'n', v, z } : v;
}
