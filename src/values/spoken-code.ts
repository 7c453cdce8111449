import { toHalfWidth } from './half-width.ts';

/** Digits and letters of which none is taken for another, as Douglas Crockford's base 32 has them. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const GROUP = 3;

/** How many numbers a code is made of; with its check sign it has one sign more. */
export const SPOKEN_PARTS = 8;

/**
 * A code that people can read out and type: groups of three signs, the last sign a check of the
 * others that notices any one wrong sign (Luhn modulo 32).
 * @param parts `SPOKEN_PARTS` whole numbers; of each its five lowest bits count
 */
export function spokenCode(parts: readonly number[]): string {
  if (parts.length !== SPOKEN_PARTS) throw new RangeError(`not ${SPOKEN_PARTS} parts`);
  const values = parts.map((part) => part & 31);
  return grouped([...values, checkOf(values)]);
}

/** The code that somebody typed, as it is kept: blanks, dashes, case and look-alikes forgiven; null for none. */
export function parseSpokenCode(text: string): string | null {
  const plain = toHalfWidth(text)
    .toUpperCase()
    .replaceAll(/[\s\-–—_·.]/gu, '');
  const values = [...plain].map((sign) => SIGNS.indexOf(MISREAD[sign] ?? sign));
  if (values.length !== SPOKEN_PARTS + 1 || values.includes(-1)) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? grouped(values) : null;
}

function grouped(values: readonly number[]): string {
  const signs = values.map((value) => SIGNS.charAt(value)).join('');
  return signs.match(new RegExp(`.{${GROUP}}`, 'gu'))?.join('-') ?? signs;
}

function checkOf(values: readonly number[]): number {
  const sum = values.toReversed().reduce((so, value, place) => {
    const doubled = place % 2 === 0 ? value * 2 : value;
    return so + Math.floor(doubled / SIGNS.length) + (doubled % SIGNS.length);
  }, 0);
  return (SIGNS.length - (sum % SIGNS.length)) % SIGNS.length;
}
