import { toHalfWidth } from './half-width.ts';
import { accept, type Parsed, refuse } from './message.ts';

/** A checked unified social credit code (统一社会信用代码, GB 32100-2015): 18 capitals and digits. */
export type CreditCode = string & { readonly __brand: 'CreditCode' };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const BODY = LENGTH - 1;
const MODULUS = 31;
const WEIGHT_BASE = 3;
// Letters the standard leaves out, and the characters they are mistaken for.
const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

/**
 * Reads a credit code; lower case, full-width characters and spaces are put right first.
 * Positions 3 to 8 are a division code (GB/T 2260), hence digits. The error names the first wrong
 * position, counted from 1.
 */
export function parseCreditCode(text: string): Parsed<CreditCode> {
  const code = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const characters = [...code];
  if (characters.length !== LENGTH) {
    return refuse(
      `统一社会信用代码应为 ${LENGTH} 位，现为 ${characters.length} 位`,
      `A unified social credit code has ${LENGTH} characters, not ${characters.length}`,
    );
  }
  const wrong = characters.findIndex((character, index) => !isAllowed(character, index));
  if (wrong !== -1) {
    return refuseCharacter(characters[wrong] ?? '', wrong);
  }
  const check = creditCheckCharacter(code.slice(0, BODY));
  if (code[BODY] !== check) {
    return refuse(
      `第 ${LENGTH} 位（校验码）应为 ${check}，现为 ${code[BODY]}；请核对全部 ${LENGTH} 位`,
      `Position ${LENGTH} (the check character) should be ${check}, not ${code[BODY]}; compare all ${LENGTH}`,
    );
  }
  return accept(code as CreditCode);
}

/**
 * The check character of the first 17: position i weighs 3^(i-1), and the whole sum is 0 mod 31.
 * @throws RangeError unless given 17 characters of the code's alphabet.
 */
export function creditCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    sum = value === -1 ? Number.NaN : sum + value * weight;
    weight = (weight * WEIGHT_BASE) % MODULUS;
  }
  const check = ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS];
  if (first17.length !== BODY || check === undefined) {
    throw new RangeError(`not the first ${BODY} characters of a credit code: ${first17}`);
  }
  return check;
}

function isAllowed(character: string, index: number): boolean {
  const value = ALPHABET.indexOf(character);
  return index >= 2 && index < 8 ? value >= 0 && value <= 9 : value >= 0;
}

function refuseCharacter(character: string, index: number): Parsed<never> {
  const position = index + 1;
  if (index >= 2 && index < 8) {
    return refuse(
      `第 ${position} 位应为数字（第 3 至 8 位是行政区划代码），现为 ${character}`,
      `Position ${position} should be a digit (3 to 8 are the division code), not ${character}`,
    );
  }
  const meant = LOOKALIKES[character];
  return refuse(
    `第 ${position} 位不能是 ${character}${meant === undefined ? '' : `，也许是 ${meant}`}；只用数字和大写字母，不用 I、O、S、V、Z`,
    `Position ${position} cannot be ${character}${meant === undefined ? '' : `, perhaps ${meant}`}; only digits and letters other than I, O, S, V, Z`,
  );
}
