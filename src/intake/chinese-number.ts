const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that a Chinese number is written with, for a character class. */
export const NUMERALS = '〇零一二三四五六七八九十百千';

/** The number that Chinese numerals up to 9999 say; NaN for anything else. */
export function readChineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
      continue;
    }
    digit = DIGITS.indexOf(character);
    if (digit < 0) return Number.NaN;
  }
  return total + digit;
}
