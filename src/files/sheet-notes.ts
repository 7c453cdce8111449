import type { Problem } from '../rules/index.ts';
import type { Message } from '../values/index.ts';
import type { Place } from './dossier-reading.ts';
import type { Cell, Sheet } from './open-workbook.ts';

type Words = { readonly message: Message; readonly expected: Message };

/** What is noted while a workbook is read: where each field stands, and what is wrong. */
export type SheetNotes = {
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
  place(sheet: Sheet, row: number, column: number, field: string): void;
  refuse(sheet: Sheet, cell: Cell, field: string, words: Words): void;
  refuseSheet(sheet: Sheet, words: Words): void;
};

const MAX_PROBLEMS = 50;

export function createNotes(file: string): SheetNotes {
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  const at = (sheet: Sheet, line: number, column: number): Place => ({
    file: `${file} › ${sheet.name}`,
    line,
    column,
  });
  const refuse = (place: Place, field: string, words: Words) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ ...place, field, ...words });
  };
  return {
    places,
    problems,
    place: (sheet, row, column, field) => places.set(field, at(sheet, row, column)),
    refuse: (sheet, cell, field, words) => refuse(at(sheet, cell.row, cell.column), field, words),
    refuseSheet: (sheet, words) => refuse(at(sheet, 1, 1), sheet.name, words),
  };
}
