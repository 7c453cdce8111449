import { parseBankAccount, parseDay, parsePhone, toHalfWidth } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import { linesIn } from '../application/lines-of.ts';
import { materialsIn } from '../application/wallet.ts';
import type { Answers } from '../case/carried.ts';
import type { CONTACT_FIELDS } from './doubt-rules.ts';

/** What one application may share with another, whichever field it stands in. */
export type Compared = {
  readonly what: 'phone' | 'account' | 'number' | 'file';
  readonly value: string;
};

/**
 * Everything in an application that another may be found by. Of facts and of lines, whatever has a
 * digit and is no day, for a later catalogue may compare more of them than the one of today.
 */
export function comparedIn(answers: Answers): readonly Compared[] {
  const facts = Object.keys(answers).filter((field) => field.startsWith('record.'));
  return [
    ...contactIn(answers, 'contact.phone').map((value) => ({ what: 'phone', value }) as const),
    ...contactIn(answers, 'payee.account').map((value) => ({ what: 'account', value }) as const),
    ...[...facts.map((field) => answerTo(answers, field)), ...cellsIn(answers)]
      .filter((answer) => !parseDay(answer.trim()).ok)
      .flatMap(numbersIn)
      .filter((value) => HAS_DIGIT.test(value))
      .map((value) => ({ what: 'number', value }) as const),
    ...materialsIn(answers)
      .flatMap(({ files }) => files)
      .map((value) => ({ what: 'file', value }) as const),
  ];
}

/** Every cell of what is listed line by line. */
function cellsIn(answers: Answers): readonly string[] {
  return linesIn(answers).flatMap((row) => Object.values(row));
}

/** The numbers of what is listed line by line, as `numbersIn` writes them. */
export function numbersInLines(answers: Answers): readonly string[] {
  return [...new Set(cellsIn(answers).flatMap(numbersIn))];
}

const HAS_DIGIT = /\p{Nd}/u;

/** The phone or the account of an application as all others write it; none where it is not sound. */
export function contactIn(
  answers: Answers,
  field: (typeof CONTACT_FIELDS)[number],
): readonly string[] {
  const answer = answerTo(answers, field);
  const read = field === 'contact.phone' ? parsePhone(answer) : parseBankAccount(answer);
  return read.ok ? [read.value] : [];
}

/** Several numbers are parted by semicolons; spaces, hyphens, widths and case make no difference. */
export function numbersIn(text: string): readonly string[] {
  const parts = toHalfWidth(text).split(/[;,、]/u);
  const plain = parts.map((part) => part.replace(/[\s-]/gu, '').toUpperCase());
  return [...new Set(plain.filter((part) => part !== ''))];
}
