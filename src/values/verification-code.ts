import { toHalfWidth } from './half-width.ts';

/** Digits and capital letters without I, L, O and U, which are misread (Crockford's base 32). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DRAWN = 11;
const GROUP = 4;
/** x⁵ + x² + 1, by which 32 symbols are a field. */
const FIELD = 0b100101;

/**
 * The verification code of a paper, as `K7QF-2M9X-8C4T`: eleven symbols (55 bits) that were drawn,
 * and one that checks them. Any one wrong symbol is noticed, and any two that changed places.
 * @param drawn seven bytes of chance, so that nobody guesses the code of another paper
 * @throws RangeError when there are fewer bytes
 */
export function verificationCode(drawn: Uint8Array): string {
  if (drawn.length < 7) throw new RangeError(`not seven bytes: ${drawn.length}`);
  let bits = drawn.slice(0, 7).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  const values = Array.from({ length: DRAWN }, () => {
    const value = Number(bits & 31n);
    bits >>= 5n;
    return value;
  });
  return written([...values, checkOf(values)].map((value) => SYMBOLS[value]).join(''));
}

/**
 * Reads a code as people type it: in small letters, full-width, with other dashes, spaces or none,
 * O for 0, I or L for 1. Null where it cannot be one.
 */
export function readVerificationCode(text: string): string | null {
  const typed = toHalfWidth(text)
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}_.·]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  if (typed.length !== DRAWN + 1) return null;
  const values = [...typed].map((symbol) => SYMBOLS.indexOf(symbol));
  if (values.includes(-1) || checkOf(values.slice(0, DRAWN)) !== values[DRAWN]) return null;
  return written(typed);
}

/** The sum of the symbols, each multiplied by another power of x in the field of 32 elements. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum ^ value), 0);
}

function timesX(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ FIELD : doubled;
}

function written(symbols: string): string {
  return symbols.match(new RegExp(`.{${GROUP}}`, 'gu'))?.join('-') ?? symbols;
}
