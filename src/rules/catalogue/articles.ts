const DIGITS = '零一二三四五六七八九';

/** The last article that has a name of its own in Chinese numerals. */
export const LAST_ARTICLE = 999;

/** The names of the articles of a document in Chinese numerals, from the first to the last (at most `LAST_ARTICLE`). */
export function articlesOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => articleName(index + 1));
}

/** How an article is called, in Chinese numerals (1 to `LAST_ARTICLE`). */
export function articleName(number: number): string {
  return `第${chineseNumber(number)}条`;
}

/** 十 stands alone up to 19 and is 一十 after hundreds; a missing ten between is 零. */
function chineseNumber(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor(number / 10) % 10;
  const ones = number % 10;
  const head = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return head + middle + gap + (ones === 0 ? '' : DIGITS[ones]);
}
