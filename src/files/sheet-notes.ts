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

/** With more than this nothing of the workbook counts. */
const MAX_PROBLEMS = 5_000;

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
    else if (problems.length === MAX_PROBLEMS) problems.push({ file, field: '', ...TOO_MANY });
  };
  return {
    places,
    problems,
    place: (sheet, row, column, field) => places.set(field, at(sheet, row, column)),
    refuse: (sheet, cell, field, words) => refuse(at(sheet, cell.row, cell.column), field, words),
    refuseSheet: (sheet, words) => refuse(at(sheet, 1, 1), sheet.name, words),
  };
}

const TOO_MANY: Words = {
  message: { zh: '问题太多，没有全部列出', en: 'Too many problems; they are not all listed' },
  expected: { zh: '改好列出的，再试一次', en: 'Mend those that are listed, then try again' },
};
