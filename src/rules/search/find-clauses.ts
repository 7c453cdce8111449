import { articleName } from '../catalogue/articles.ts';
import type { ListedClause } from '../clause-view.ts';
import { matchPinyin, readRuns } from './match-pinyin.ts';
import { readTerms, type Term } from './read-terms.ts';

/** A clause as it is searched. */
type Searched = {
  /** What is shown of it, in lower case. */
  readonly text: string;
  /** Its id, whose numbers are those of documents. */
  readonly id: string;
  readonly article: string;
  readonly names: readonly (readonly string[])[];
  readonly all: readonly (readonly string[])[];
  readonly sums: readonly string[];
};

const prepared = new WeakMap<ListedClause, Searched>();

/** So few letters would be found in any longer text: they are looked for in names alone. */
const FEW_LETTERS = 2;
const LETTERS = /^[a-z]{2,}$/u;

/**
 * The clauses that meet every word of a text: in Chinese or English, by pinyin or its initials, by
 * article, sum or beneficiary; all of them for an empty text. Their order stays.
 */
export function findClauses<T extends ListedClause>(clauses: readonly T[], text: string): T[] {
  const terms = readTerms(text);
  return clauses.filter((clause) => {
    const searched = searchedOf(clause);
    return terms.every((term) => meets(searched, term));
  });
}

function meets(searched: Searched, term: Term): boolean {
  const { text, id, article, sums } = searched;
  switch (term.is) {
    case 'word':
      return (
        [text, id, article].some((part) => part.includes(term.word)) || sounds(searched, term.word)
      );
    case 'sum':
      return sums.includes(term.fen);
    case 'number':
      return (
        isArticle(article, term.number) || sums.includes(term.fen) || hasNumber(text, term.number)
      );
    case 'article':
      if (article === term.name || isArticle(article, term.word)) return true;
      return !term.exactly && (hasNumeral(text, term.word) || isPartOfName(article, term.word));
  }
}

function sounds({ names, all }: Searched, word: string): boolean {
  if (!LETTERS.test(word)) return false;
  return matchPinyin(word, word.length <= FEW_LETTERS ? names : all);
}

/** Whether an article is the one of a number, in Chinese numerals or as a part of its own. */
function isArticle(article: string, number: string): boolean {
  if (!/^[1-9]\d{0,2}$/u.test(number)) return false;
  return articleName(Number(number)) === article || hasNumber(article, number);
}

/** Articles that are not called 第…条, such as （六）5. */
function isPartOfName(article: string, word: string): boolean {
  return !article.startsWith('第') && article.includes(word);
}

/** Whether a numeral stands in a text for itself: not in a longer one, nor as an article referred to. */
function hasNumeral(text: string, numeral: string): boolean {
  const around = '零〇一二三四五六七八九十百';
  return new RegExp(`(?<![第${around}])${numeral}(?![条${around}])`, 'u').test(text);
}

/** Whether a number stands for itself: not in a longer one, a sum in 万元, or the name of a clause. */
function hasNumber(text: string, number: string): boolean {
  const escaped = number.replace('.', '\\.');
  return new RegExp(`(?<![\\d.])${escaped}(?![\\d.a-z]|\\s*[万亿元])`, 'u').test(text);
}

function searchedOf(clause: ListedClause): Searched {
  const known = prepared.get(clause);
  if (known) return known;
  const { title, summary, beneficiaries, kind, found_by } = clause;
  const labels = [title, kind.label, ...beneficiaries.map(({ label }) => label)];
  const names = readRuns(found_by.names);
  const searched: Searched = {
    text: [...labels.flatMap(({ zh, en }) => [zh, en]), summary].join('\n').toLowerCase(),
    id: clause.clause.toLowerCase(),
    article: clause.article,
    names,
    all: [...names, ...readRuns(found_by.summary)],
    sums: found_by.sums_fen,
  };
  prepared.set(clause, searched);
  return searched;
}
