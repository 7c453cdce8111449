import type { Fact } from '../rules/index.ts';
import type { Cell, Sheet } from './open-workbook.ts';
import { type CellContext, readCell } from './read-cell.ts';
import { setFact } from './set-fact.ts';
import type { SheetNotes } from './sheet-notes.ts';
import { findFact, HEADS, isNamed } from './sheet-words.ts';

export type Row = { readonly row: number; readonly values: Record<string, unknown> };

/**
 * Reads a sheet whose first filled row names the facts and whose other rows are records.
 * `list` and `from` give the field path of the first record: `records[from]`.
 */
export function readRecordSheet(
  sheet: Sheet,
  facts: readonly Fact[],
  list: string,
  from: number,
  context: CellContext,
  notes: SheetNotes,
): readonly Row[] {
  const [head = [], ...body] = withoutNotes(sheet.rows);
  const columns = readHead(sheet, head, facts, notes);
  return body.map((cells, index) => {
    const path = `${list}[${from + index}]`;
    const row = cells[0]?.row ?? 0;
    const values: Record<string, unknown> = {};
    notes.place(sheet, row, 1, path);
    for (const cell of cells) {
      const fact = columns.get(cell.column);
      if (fact === undefined) {
        if (!head.some(({ column }) => column === cell.column)) refuseHeadless(sheet, cell, notes);
        continue;
      }
      const field = `${path}.${fact.id}`;
      notes.place(sheet, cell.row, cell.column, field);
      const reading = readCell(cell.content, fact.type, context);
      if (reading.ok) setFact(values, fact.id, reading.value);
      else notes.refuse(sheet, cell, field, reading);
    }
    return { row, values };
  });
}

/** The rows without a column of problems, which a workbook to be mended has; empty rows are gone. */
export function withoutNotes(rows: Sheet['rows']): Sheet['rows'] {
  const noted = rows[0]?.find(({ content }) => isNamed(String(content.v), HEADS.problem))?.column;
  if (noted === undefined) return rows;
  return rows
    .map((cells) => cells.filter(({ column }) => column !== noted))
    .filter((cells) => cells.length > 0);
}

function readHead(
  sheet: Sheet,
  head: readonly Cell[],
  facts: readonly Fact[],
  notes: SheetNotes,
): ReadonlyMap<number, Fact> {
  const columns = new Map<number, Fact>();
  for (const cell of head) {
    const word = String(cell.content.v);
    const fact = findFact(facts, word);
    if (fact === undefined) {
      notes.refuse(sheet, cell, word, {
        message: { zh: `不认识列名“${word}”`, en: `Unknown column "${word}"` },
        expected: namesOf(facts),
      });
    } else if ([...columns.values()].includes(fact)) {
      notes.refuse(sheet, cell, word, {
        message: { zh: `“${word}”出现了两列`, en: `Two columns are named "${word}"` },
        expected: { zh: '每项一列', en: 'One column for each fact' },
      });
    } else columns.set(cell.column, fact);
  }
  return columns;
}

/** The names that may stand in a head or in the first column of a list. */
export function namesOf(facts: readonly Fact[]): { zh: string; en: string } {
  return {
    zh: facts.map(({ label }) => label.zh).join('、'),
    en: facts.map(({ id }) => id).join(', '),
  };
}

function refuseHeadless(sheet: Sheet, cell: Cell, notes: SheetNotes): void {
  notes.refuse(sheet, cell, sheet.name, {
    message: { zh: '这一列没有列名', en: 'This column has no name' },
    expected: { zh: '在第一行写列名', en: 'A name in the first row' },
  });
}
