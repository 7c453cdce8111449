import type { PlainValue } from '../../dossiers/index.ts';
import type { CodeList } from '../../rules/index.ts';
import { toHalfWidth } from '../../values/index.ts';
import type { Field } from './field.ts';

/** How a list without anything in it is written: known to be empty, which no answer is not. */
const NOTHING = '[]';
const SEPARATORS = /[、，,;；\s]+/u;
const YES = ['是', 'yes', 'true'];
const NO = ['否', 'no', 'false'];

/** A value of a dossier as the text of an answer. */
export function textOf(value: PlainValue): string {
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? NOTHING : value.join(',');
}

/**
 * The value of an answer as dossiers write it, codes by their code also where they are given by name;
 * undefined for an empty one. What does not fit its type is kept as it was written.
 */
export function plainOf({ type, choices }: Field, answer: string): PlainValue | undefined {
  const text = answer.trim();
  if (text === '') return undefined;
  switch (type.is) {
    case 'boolean': {
      const word = text.toLowerCase();
      return YES.includes(word) ? true : NO.includes(word) ? false : text;
    }
    case 'integer': {
      const plain = toHalfWidth(text);
      const number = Number(plain);
      return /^-?\d+$/u.test(plain) && Number.isSafeInteger(number) ? number : text;
    }
    case 'code':
      return codeNamed(text, choices);
    case 'codes':
      if (text === NOTHING) return [];
      return text
        .split(SEPARATORS)
        .filter((word) => word !== '')
        .map((word) => codeNamed(word, choices));
    case 'money':
    case 'rate':
    case 'number':
    case 'date':
    case 'text':
    case 'credit_code':
    case 'phone':
    case 'bank_account':
    case 'bank_number':
    case 'signature':
    case 'files':
    case 'rows':
    case 'long_text':
      return text;
  }
}

function codeNamed(name: string, choices: CodeList | null): string {
  const codes = choices ?? {};
  if (Object.hasOwn(codes, name)) return name;
  const lower = name.toLowerCase();
  const found = Object.entries(codes).find(
    ([, { zh, en }]) => zh === name || en.toLowerCase() === lower,
  );
  return found?.[0] ?? name;
}
