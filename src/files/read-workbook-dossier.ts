import { factsOfParts, type Problem, type Vocabulary } from '../rules/index.ts';
import { type DossierFile, type DossierReading, locateIn } from './dossier-reading.ts';
import { openWorkbook, type Sheet } from './open-workbook.ts';
import { readCompleteSheet, readPartySheet } from './read-list-sheets.ts';
import { readRecordSheet } from './read-record-sheet.ts';
import { createNotes, type SheetNotes } from './sheet-notes.ts';
import { findKind, isAside, isNamed, paymentFacts, RECORD_ID, SHEETS } from './sheet-words.ts';

/**
 * Reads a dossier workbook: a sheet `party` (主体) of names and values, one sheet for each kind of
 * record with a head row, `history` (既往奖补) and `complete` (已填全). Names of sheets and heads are
 * the Chinese or the English ones of the vocabulary; an empty cell is unknown. Problems carry
 * workbook and sheet as their file, and the cell's row and column.
 */
export function readWorkbookDossier(file: DossierFile, vocabulary: Vocabulary): DossierReading {
  const book = openWorkbook(file.bytes);
  if (book === undefined) return { ok: false, problems: [notAWorkbook(file.name)] };
  const notes = createNotes(file.name);
  const context = { lists: vocabulary.lists, countsFrom1904: book.countsFrom1904 };
  const dossier: Record<string, unknown> = {};
  const records: unknown[] = [];
  for (const sheet of book.sheets) {
    if (isAside(sheet.name) || sheet.rows.length === 0) continue;
    if (sheet.tooLong) notes.refuseSheet(sheet, TOO_LONG);
    else if (isNamed(sheet.name, SHEETS.party)) {
      dossier.party = readPartySheet(sheet, vocabulary.party.facts, context, notes);
    } else if (isNamed(sheet.name, SHEETS.history)) {
      dossier.history = readRecordSheet(
        sheet,
        paymentFacts(vocabulary),
        'history',
        0,
        context,
        notes,
      ).map(({ values }) => values);
    } else if (isNamed(sheet.name, SHEETS.complete)) {
      dossier.complete = readCompleteSheet(sheet, vocabulary, notes);
    } else readKindSheet(sheet);
  }
  if (records.length > 0) dossier.records = records;
  const rest = { input: dossier, locate: locateIn(notes.places) };
  return notes.problems.length > 0
    ? { ok: false, problems: notes.problems, rest }
    : { ok: true, ...rest };

  function readKindSheet(sheet: Sheet): void {
    const kind = findKind(vocabulary, sheet.name);
    if (kind === undefined) {
      refuseUnknownSheet(sheet, notes);
      return;
    }
    const facts = [RECORD_ID, ...kind.facts, ...factsOfParts(vocabulary, kind)];
    const rows = readRecordSheet(sheet, facts, 'records', records.length, context, notes);
    for (const { row, values } of rows) {
      records.push({ id: `${kind.id}-${row}`, kind: kind.id, ...values });
    }
  }
}

function refuseUnknownSheet(sheet: Sheet, notes: SheetNotes): void {
  notes.refuseSheet(sheet, {
    message: {
      zh: `词汇里没有名为“${sheet.name}”的记录`,
      en: `The vocabulary has no kind of record named "${sheet.name}"`,
    },
    expected: {
      zh: '主体、既往奖补、已填全，或一种记录的名称',
      en: 'party, history, complete, or the name of a kind of record',
    },
  });
}

function notAWorkbook(file: string): Problem {
  return {
    file,
    field: '',
    message: { zh: '打不开这个工作簿', en: 'This workbook cannot be opened' },
    expected: {
      zh: '未加密的 .xlsx，展开后不超过 12 MB',
      en: 'An .xlsx without a password, at most 12 MB unpacked',
    },
  };
}

const TOO_LONG = {
  message: { zh: '表太长', en: 'The sheet is too long' },
  expected: { zh: '每张表不超过 5000 行', en: 'At most 5,000 rows in a sheet' },
};
