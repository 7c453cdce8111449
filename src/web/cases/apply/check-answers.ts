import type { FactType } from '../../../rules/view.ts';
import {
  type Column,
  checkRows,
  type Message,
  type Parsed,
  parseRows,
  withoutEmptyRows,
  wordRowProblem,
} from '../../../values/index.ts';
import type { Answers, Field } from '../../api/case-queries.ts';
import { readEntry } from '../../calculator/fact-field/read-entry.ts';
import { columnsOf } from '../rows/rows-of.ts';

/** A problem of an answer, at its field. */
export type AnswerProblem = { readonly field: string; readonly message: Message };

const FACTS = ['money', 'rate', 'number', 'integer', 'date', 'text', 'credit_code'] as const;
const OTHERS = ['boolean', 'code', 'codes'] as const;

/** The type of a fact as the calculator reads it; null for what only an application has. */
export function factTypeOf({ type }: Pick<Field, 'type'>): FactType | null {
  const known: readonly string[] = [...FACTS, ...OTHERS];
  return known.includes(type.is) ? (type as FactType) : null;
}

/**
 * What can be seen of answers before they are sent: what lacks, and what does not read as what it
 * should be. The server has the last word.
 */
export function checkAnswers(fields: readonly Field[], answers: Answers): readonly AnswerProblem[] {
  return fields.flatMap((field) => {
    const columns = columnsOf(field);
    const given = (answers[field.id] ?? '').trim();
    const answer = columns === null ? given : withoutEmptyRows(given);
    if (answer === '') return field.required ? [{ field: field.id, message: lacking(field) }] : [];
    if (columns !== null) return checkLines(field.id, columns, given);
    const read = readAnswer(field, answer);
    return read.ok ? [] : [{ field: field.id, message: read.error }];
  });
}

/** What is wrong with lines, each with its line and column. */
function checkLines(
  field: string,
  columns: readonly Column[],
  answer: string,
): readonly AnswerProblem[] {
  const rows = parseRows(answer);
  if (!rows.ok) return [{ field, message: rows.error }];
  return checkRows(columns, rows.value).map((one) => ({
    ...{ field, message: wordRowProblem(columns, one) },
  }));
}

function readAnswer(field: Field, answer: string): Parsed<unknown> {
  const type = factTypeOf(field);
  // Amounts, rates and choices carry their unit or code already.
  return type === null ? { ok: true, value: answer } : readEntry(type, answer, '');
}

function lacking({ type }: Field): Message {
  switch (type.is) {
    case 'signature':
      return { zh: '请阅读并勾选承诺', en: 'Read the undertaking and tick it' };
    case 'files':
      return { zh: '请上传，或从材料库选取', en: 'Upload it, or take it from what is kept' };
    case 'rows':
      return { zh: '至少填写一行', en: 'One line is needed at least' };
    case 'boolean':
    case 'code':
    case 'codes':
      return { zh: '请选择', en: 'Choose one' };
    default:
      return { zh: '请填写', en: 'Fill this in' };
  }
}
