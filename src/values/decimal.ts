import { type Fraction, fraction, reduceBig } from './fraction.ts';
import { toHalfWidth } from './half-width.ts';
import { accept, type Parsed, refuse } from './message.ts';

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const EXPONENT = /^[+-]?[\d.]+e[+-]?\d+$/i;
// The longest exact decimal of a safe fraction has 52 decimals: -1.99… over 2^52, 55 characters.
const LONGEST = 60;

/**
 * Reads a decimal exactly from its text ('0.1' is 1/10); a number is read from its shortest text.
 * Accepts a leading minus, full-width characters and correctly grouped thousands ('1,000').
 * Refuses exponents, NaN, infinities and values beyond safe integers.
 */
export function parseDecimal(text: string | number): Parsed<Fraction> {
  return parseShifted(text, 0);
}

/** Reads a decimal like `parseDecimal` and divides it by ten to the power of `shift`. */
export function parseShifted(text: string | number, shift: number): Parsed<Fraction> {
  const given = toHalfWidth(String(text)).trim();
  if (EXPONENT.test(given)) {
    return refuse(
      `请写出完整数字，不要用科学计数法：${given}`,
      `Write the number in full, without an exponent: ${given}`,
    );
  }
  const parts = PLAIN.exec(GROUPED.test(given) ? given.replaceAll(',', '') : given);
  if (parts === null) {
    return refuseForm(given);
  }
  if (given.length > LONGEST) {
    return refuseDigits();
  }
  const decimals = (parts[3] ?? '').replace(/0+$/, '');
  const num = `${parts[1]}${parts[2]}${decimals}`;
  const exact = exactly(num, decimals.length + shift);
  return exact === undefined ? refuseDigits() : accept(exact);
}

function exactly(num: string, places: number): Fraction | undefined {
  const plainNum = Number(num);
  const plainDen = 10 ** places;
  return Number.isSafeInteger(plainNum) && Number.isSafeInteger(plainDen)
    ? fraction(plainNum, plainDen)
    : reduceBig(BigInt(num), 10n ** BigInt(places));
}

function refuseForm(given: string): Parsed<never> {
  if (given === '') {
    return refuse('请填写数字，例如 1234.56', 'Enter a number, for example 1234.56');
  }
  if (/^-?[\d,]+(?:\.\d+)?$/.test(given)) {
    return refuse(
      `千位分隔符位置不对：${shorten(given)}，应写作 1,234,567.89`,
      `Thousands separators are misplaced: ${shorten(given)}; write 1,234,567.89`,
    );
  }
  return refuse(
    `不是数字：${shorten(given)}，应写作 1234.56`,
    `Not a number: ${shorten(given)}; write it like 1234.56`,
  );
}

function refuseDigits(): Parsed<never> {
  return refuse(
    '数字位数过多，无法精确表示；最多约 15 位有效数字',
    'Too many digits to be exact; use about 15 significant digits at most',
  );
}

function shorten(given: string): string {
  return given.length > 40 ? `${given.slice(0, 40)}…` : given;
}
