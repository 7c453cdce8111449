import type { Fact, Vocabulary } from '../rules/index.ts';
import type { Cell, Sheet } from './open-workbook.ts';
import { type CellContext, readCell } from './read-cell.ts';
import { namesOf, withoutNotes } from './read-record-sheet.ts';
import { setFact } from './set-fact.ts';
import type { SheetNotes } from './sheet-notes.ts';
import { findFact, findKind, HEADS, isNamed } from './sheet-words.ts';

/** Reads the sheet `party`: a name in the first column, its value in the second. */
export function readPartySheet(
  sheet: Sheet,
  facts: readonly Fact[],
  context: CellContext,
  notes: SheetNotes,
): Record<string, unknown> {
  const party: Record<string, unknown> = {};
  for (const { name, value } of namedRows(sheet, HEADS.fact, notes)) {
    const word = String(name.content.v).trim();
    const fact = findFact(facts, word);
    if (fact === undefined) {
      notes.refuse(sheet, name, `party.${word}`, {
        message: { zh: `不认识“${word}”`, en: `Unknown fact "${word}"` },
        expected: namesOf(facts),
      });
      continue;
    }
    if (value === undefined) continue;
    const field = `party.${fact.id}`;
    notes.place(sheet, value.row, value.column, field);
    const reading = readCell(value.content, fact.type, context);
    if (reading.ok) setFact(party, fact.id, reading.value);
    else notes.refuse(sheet, value, field, reading);
  }
  return party;
}

/**
 * Reads the sheet `complete`: kinds in the first column, yes or no (是/否) in the second. Without a
 * second column every kind that is named is complete.
 */
export function readCompleteSheet(
  sheet: Sheet,
  vocabulary: Vocabulary,
  notes: SheetNotes,
): readonly string[] {
  const marked = withoutNotes(sheet.rows).some((row) => row.some(({ column }) => column === 2));
  const complete: string[] = [];
  for (const { name, value } of namedRows(sheet, HEADS.kind, notes)) {
    const word = String(name.content.v).trim();
    const kind = findKind(vocabulary, word);
    if (kind === undefined) {
      notes.refuse(sheet, name, 'complete', {
        message: {
          zh: `没有名为“${word}”的记录`,
          en: `There is no kind of record named "${word}"`,
        },
        expected: { zh: '一种记录的名称', en: 'The name of a kind of record' },
      });
    } else if (!marked || (value !== undefined && readMark(sheet, value, notes))) {
      notes.place(sheet, name.row, name.column, `complete[${complete.length}]`);
      complete.push(kind.id);
    }
  }
  return complete;
}

function readMark(sheet: Sheet, cell: Cell, notes: SheetNotes): boolean {
  const reading = readCell(cell.content, { is: 'boolean' }, { lists: {}, countsFrom1904: false });
  if (reading.ok && typeof reading.value === 'boolean') return reading.value;
  notes.refuse(sheet, cell, 'complete', {
    message: { zh: '这里写是或否', en: 'Write yes or no here' },
    expected: { zh: '是、否，或留空', en: 'yes, no, or nothing' },
  });
  return false;
}

/** The rows below the head (when there is one): the first column and, if filled, the second. */
function namedRows(sheet: Sheet, head: { zh: string; en: string }, notes: SheetNotes) {
  const rows: { name: Cell; value: Cell | undefined }[] = [];
  for (const [index, cells] of withoutNotes(sheet.rows).entries()) {
    const name = cells.find(({ column }) => column === 1);
    const value = cells.find(({ column }) => column === 2);
    const stray =
      cells.find(({ column }) => column > 2) ?? (name === undefined ? value : undefined);
    if (index === 0 && name !== undefined && isNamed(String(name.content.v), head)) continue;
    if (stray !== undefined) {
      notes.refuse(sheet, stray, sheet.name, {
        message: { zh: '只用前两列', en: 'Only the first two columns are used' },
        expected: { zh: '第一列写名称，第二列填写', en: 'A name, then its value' },
      });
    } else if (name !== undefined) rows.push({ name, value });
  }
  return rows;
}
