import { articleName, LAST_ARTICLE } from '../catalogue/articles.ts';

/** One thing that is looked for; a clause is found when it meets all of them. */
export type Term =
  | { readonly is: 'word'; readonly word: string }
  /** A number alone: an article, a sum in yuan, or a number in the text. */
  | { readonly is: 'number'; readonly number: string; readonly fen: string }
  /** `exactly`: written as an article, so nothing else is meant. */
  | {
      readonly is: 'article';
      readonly name: string;
      readonly word: string;
      readonly exactly: boolean;
    }
  | { readonly is: 'sum'; readonly fen: string };

const NUMERALS = '[零〇一二三四五六七八九十百]+';
/** How many yuan each word stands for. */
const UNITS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');

const SUM = new RegExp(
  `(?<!\\S)(?:[¥￥]|(?:cny|rmb)\\s*)?(\\d+(?:\\.\\d+)?)\\s*(?:(${UNIT})\\s*(?:元|yuan)?|(元|yuan))(?!\\S)`,
  'gu',
);
const MARKED_SUM = /(?<!\S)(?:[¥￥]|(?:cny|rmb)\s*)(\d+(?:\.\d+)?)(?!\S)/gu;
const ARTICLE = new RegExp(
  `(?<!\\S)(?:(?:article|art\\.?)\\s*(\\d+)|第\\s*(\\d+|${NUMERALS})\\s*条?)(?!\\S)`,
  'gu',
);

/**
 * Reads what somebody types: words, pinyin, `四十五`, `45`, with 第 and 条 or not, `article 45`,
 * `300万`, `3000000`, `3 million yuan`. Wide characters and thousands marks do not matter.
 */
export function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  const take = (pattern: RegExp, from: string, termOf: (...parts: string[]) => Term) =>
    from.replace(pattern, (_, ...parts: string[]) => {
      terms.push(termOf(...parts));
      return ' ';
    });
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[,，](?=\d{3})/gu, '');
  const withoutSums = take(SUM, plain, (number = '', unit = '') => ({
    is: 'sum',
    fen: fenOf(number, UNITS[unit] ?? 1),
  }));
  const unmarked = take(MARKED_SUM, withoutSums, (number = '') => ({
    is: 'sum',
    fen: fenOf(number, 1),
  }));
  const rest = take(ARTICLE, unmarked, (digits = '', either = '') =>
    articleTerm(digits || either, true),
  );
  return [
    ...terms,
    ...rest
      .split(/[\s、，；;,]+/u)
      .filter(Boolean)
      .map(termOfWord),
  ];
}

function termOfWord(word: string): Term {
  if (/^\d+(\.\d+)?$/u.test(word)) return { is: 'number', number: word, fen: fenOf(word, 1) };
  if (new RegExp(`^${NUMERALS}$`, 'u').test(word)) return articleTerm(word, false);
  return { is: 'word', word };
}

function articleTerm(number: string, exactly: boolean): Term {
  const digits = /^\d+$/u.test(number) ? Number(number) : null;
  const name =
    digits !== null && digits > 0 && digits <= LAST_ARTICLE ? articleName(digits) : `第${number}条`;
  return { is: 'article', name, word: number, exactly };
}

function fenOf(number: string, unit: number): string {
  return String(Math.round(Number(number) * unit * 100));
}
