const DIGITS = '零一二三四五六七八九';

/** The names of the articles of a document in Chinese numerals, from the first to the last (at most 99). */
export function articlesOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => articleName(index + 1));
}

/** How an article is called, in Chinese numerals (at most 99). */
export function articleName(number: number): string {
  return `第${chineseNumber(number)}条`;
}

function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}
