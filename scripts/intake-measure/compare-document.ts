import {
  type Article,
  type Figure,
  type IntakeDocument,
  proposeFigures,
} from '../../src/intake/index.ts';
import type { Expected } from './read-inventory.ts';

export type Count = {
  /** Articles that the reading by hand names, found under that name, or within a larger one. */
  readonly named: number;
  readonly found: number;
  readonly within: number;
  /** Figures that give something, in each article once. */
  readonly expected: number;
  readonly proposed: number;
  readonly right: number;
};

export type Reading = {
  readonly name: string;
  readonly count: Count;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
};

const FEN = 100;

/** Holds the document of a file that is the expected one against the reading by hand. */
export function compareDocument(expected: Expected, documents: readonly IntakeDocument[]): Reading {
  const document = documents.find(({ number }) => number === expected.number) ?? documents[0];
  const articles = document?.articles ?? [];
  const names = expected.articles.filter((name) => !/各|阶段目标$|、/u.test(name));
  const found = names.filter((name) => articles.some((article) => article.name === tidy(name)));
  const within = names.filter((name) => !found.includes(name) && holder(name, articles));
  const proposed = new Map(articles.map((article) => [article.name, proposedIn(article)]));
  const wanted = new Map<string, Set<string>>();
  for (const [name, figures] of expected.figures) {
    const at = holder(name, articles)?.name ?? name;
    wanted.set(at, new Set([...(wanted.get(at) ?? []), ...figures]));
  }
  const listed = (figures: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...figures].flatMap(([name, all]) => [...all].map((figure) => `${name} ${figure}`));
  const [want, have] = [listed(wanted), listed(proposed)];
  return {
    name: expected.name,
    missed: [
      ...names
        .filter((name) => !found.includes(name) && !within.includes(name))
        .map((name) => `article ${name}`),
      ...want.filter((one) => !have.includes(one)),
    ],
    extra: have.filter((one) => !want.includes(one)),
    count: {
      named: names.length,
      found: found.length,
      within: within.length,
      expected: want.length,
      proposed: have.length,
      right: want.filter((one) => have.includes(one)).length,
    },
  };
}

/** The article of that name, or the one with the longest name that it begins with. */
function holder(name: string, articles: readonly Article[]): Article | undefined {
  const all = articles.filter((article) => tidy(name).startsWith(article.name));
  return all.sort((a, b) => b.name.length - a.name.length)[0];
}

/** 第六条11款 is 第六条第11款. */
function tidy(name: string): string {
  return name.replace(/条(\d+款)/u, '条第$1');
}

function proposedIn(article: Article): ReadonlySet<string> {
  const gives = ({ role }: Figure) => role === 'award' || role === 'cap';
  return new Set(proposeFigures(article).filter(gives).flatMap(wordsOf));
}

function wordsOf({ quantity }: Figure): readonly string[] {
  switch (quantity.is) {
    case 'amount':
      return [quantity.low, quantity.high].map((fen) => `yuan ${fen / FEN}`);
    case 'rate':
      return [quantity.low, quantity.high].map(({ num, den }) => `rate ${num / den}`);
    case 'match':
      return ['match'];
    case 'years':
      return [];
  }
}
