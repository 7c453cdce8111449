import { toHalfWidth } from './half-width.ts';

/** Digits and capital letters without I, L, O and U, which are misread (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** x⁵ + x² + 1, by which 32 signs are a field. */
const FIELD = 0b100101;

/** How a code is built: so many signs that are drawn, then one that checks them, in groups. */
export type CodeForm = { readonly drawn: number; readonly group: number };

/** The receipt of an objection, as `K7Q-F2M-9X8`: 40 bits that were drawn. */
export const RECEIPT_CODE: CodeForm = { drawn: 8, group: 3 };

/** The verification code of a paper, as `K7QF-2M9X-8C4T`: 55 bits that were drawn. */
export const PAPER_CODE: CodeForm = { drawn: 11, group: 4 };

/**
 * A code that people can read out and type. Any one wrong sign is noticed, and any two that changed
 * places.
 * @param drawn as many whole numbers as the form has; of each its five lowest bits count
 * @throws RangeError for another count
 */
export function typedCode({ drawn: count, group }: CodeForm, drawn: Iterable<number>): string {
  const values = [...drawn].map((value) => value & 31);
  if (values.length !== count) throw new RangeError(`${values.length} signs instead of ${count}`);
  return written([...values, checkOf(values)], group);
}

/** The same from chance, so that nobody guesses the code of another. */
export function drawCode(form: CodeForm): string {
  return typedCode(form, crypto.getRandomValues(new Uint8Array(form.drawn)));
}

/**
 * Reads a code as people type it: in small letters, full-width, with other dashes, blanks or none,
 * O for 0, I or L for 1. Null where it cannot be one.
 */
export function readTypedCode({ drawn, group }: CodeForm, text: string): string | null {
  const typed = toHalfWidth(text)
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}_.·]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  const values = [...typed].map((sign) => SIGNS.indexOf(sign));
  if (values.length !== drawn + 1 || values.includes(-1)) return null;
  return checkOf(values.slice(0, drawn)) === values[drawn] ? written(values, group) : null;
}

/** The sum of the signs, each multiplied by another power of x in the field of 32 elements. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum ^ value), 0);
}

function timesX(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ FIELD : doubled;
}

function written(values: readonly number[], group: number): string {
  const signs = values.map((value) => SIGNS.charAt(value)).join('');
  return signs.match(new RegExp(`.{${group}}`, 'gu'))?.join('-') ?? signs;
}
