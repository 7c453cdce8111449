import { type FactRef, type Problem, readFact } from '../../rules/index.ts';
import {
  checkRows,
  type Parsed,
  parseBankAccount,
  parseBankNumber,
  parsePhone,
  parseRows,
  withoutEmptyRows,
  wordRowProblem,
} from '../../values/index.ts';
import type { Answers } from '../case/carried.ts';
import { plainOf } from './answer-text.ts';
import { answerTo } from './answers.ts';
import type { Field, Form } from './field.ts';
import { SAYS } from './problem-words.ts';

/** What is known beside the form itself. */
export type Around = {
  /** Who benefits, as registered; no credit code for a natural person. */
  readonly benefits: { readonly name: string; readonly creditCode: string | null };
  /** Under what name who is paid is registered. */
  readonly paidName: string;
  /** What the rule still waits for, over the answers: `missing` of its result. */
  readonly waitsFor: readonly FactRef[];
};

/** The marks of a SHA-256, and the longest texts that are taken. */
const DIGEST = /^[0-9a-f]{64}$/u;
const LONGEST = { line: 500, text: 5000 };
const LINE_MARKS = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const TEXT_MARKS = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

/**
 * Everything that keeps an application from being submitted, at once and each at its field, in the
 * order of the form; empty where it may be.
 */
export function checkApplication(form: Form, answers: Answers, around: Around): Problem[] {
  const known = new Set(form.fields.map(({ id }) => id));
  const waits = waiting(form, around.waitsFor);
  const problems = form.fields.flatMap((field): Problem[] => {
    const answer = answerTo(answers, field.id).trim();
    if (isEmpty(field, answer)) return isWanted(field, around, waits) ? [SAYS.missing(field)] : [];
    return field.type.is === 'rows'
      ? checkLines(field, answer)
      : checkAnswer(field, answer, around);
  });
  const strays = Object.keys(answers).filter((id) => !known.has(id));
  const elsewhere = around.waitsFor.filter((ref) => fieldOf(form, ref) === undefined);
  return [
    ...problems,
    ...elsewhere.map((ref) => SAYS.elsewhere(ref, form)),
    ...strays.map(SAYS.stray),
  ];
}

/** Whether nothing is answered; lines in which nothing is said are no answer. */
function isEmpty({ type }: Field, answer: string): boolean {
  return (type.is === 'rows' ? withoutEmptyRows(answer) : answer) === '';
}

/** Everything that is wrong with lines, each with its line and column. */
function checkLines(field: Field, answer: string): Problem[] {
  const columns = field.type.is === 'rows' ? field.type.columns : [];
  const rows = parseRows(answer);
  if (!rows.ok) return [SAYS.malformed(field, rows.error)];
  return checkRows(columns, rows.value).map((one) =>
    SAYS.malformed(field, wordRowProblem(columns, one)),
  );
}

/** Whether an answer may not be left out. */
function isWanted({ id, required }: Field, { benefits }: Around, waits: ReadonlySet<string>) {
  return required || waits.has(id) || (id === 'party.credit_code' && benefits.creditCode !== null);
}

function checkAnswer(field: Field, answer: string, around: Around): Problem[] {
  const longest = field.type.is === 'long_text' ? LONGEST.text : LONGEST.line;
  if (field.type.is !== 'files' && [...answer].length > longest) return [SAYS.long(field, longest)];
  const marks = field.type.is === 'long_text' ? TEXT_MARKS : LINE_MARKS;
  if (marks.test(answer)) return [SAYS.unprintable(field)];
  const read = readAnswer(field, answer);
  if (!read.ok) return [SAYS.malformed(field, read.error)];
  return disagreement(field, String(read.value), around);
}

/** The value of an answer, or what is wrong with it. */
function readAnswer(field: Field, answer: string): Parsed<unknown> {
  const { type } = field;
  switch (type.is) {
    case 'phone':
      return parsePhone(answer);
    case 'bank_account':
      return parseBankAccount(answer);
    case 'bank_number':
      return parseBankNumber(answer);
    case 'signature':
      return answer === 'yes' ? { ok: true, value: answer } : { ok: false, error: SAYS.unsigned };
    case 'files':
      return answer.split(',').every((digest) => DIGEST.test(digest))
        ? { ok: true, value: answer }
        : { ok: false, error: SAYS.noFile };
    case 'long_text':
    case 'rows':
      return { ok: true, value: answer };
    case 'code':
    case 'codes': {
      const lists = { [type.list]: field.choices ?? {} };
      return readFact({ type }, plainOf(field, answer), { lists });
    }
    case 'money':
    case 'rate':
    case 'number':
    case 'integer':
    case 'date':
    case 'boolean':
    case 'text':
    case 'credit_code':
      return readFact({ type }, plainOf(field, answer), { lists: {} });
  }
}

/** What does not agree with the register. */
function disagreement(field: Field, value: string, { benefits, paidName }: Around): Problem[] {
  switch (field.id) {
    case 'party.credit_code':
      return benefits.creditCode === null || value === benefits.creditCode
        ? []
        : [SAYS.registered(field, benefits.creditCode)];
    case 'party.name':
      return sameName(value, benefits.name) ? [] : [SAYS.registered(field, benefits.name)];
    case 'payee.name':
      return sameName(value, paidName) ? [] : [SAYS.registered(field, paidName)];
    default:
      return [];
  }
}

/** Names are the same whichever brackets and widths they are written with. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s/gu, '');
  return plain(one) === plain(other);
}

function waiting(form: Form, refs: readonly FactRef[]): ReadonlySet<string> {
  return new Set(refs.flatMap((ref) => fieldOf(form, ref) ?? []));
}

/** The field that asks a fact; undefined for what stands elsewhere in the dossier. */
function fieldOf({ fields, matter }: Form, { kind, record, fact }: FactRef): string | undefined {
  const isMatter = matter !== null && kind === matter.kind && (record ?? matter.id) === matter.id;
  const of = kind === 'party' ? 'party' : isMatter ? 'record' : undefined;
  return fields.find(({ id }) => id === `${of}.${fact}`)?.id;
}
