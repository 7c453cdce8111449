import type { Message } from '../../values/index.ts';
import { coverageOf } from '../catalogue/coverage.ts';
import type { Catalogue, Policy } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import { nearest } from '../expression/nearest.ts';
import type { Problem } from '../problem.ts';
import { wronglyShown } from './shown-questions.ts';

/**
 * Every article of every document, and everything that a reading of it found, has a clause or the
 * reason why it has none, and not both.
 */
export function checkCoverage(catalogue: Catalogue): Problem[] {
  const { policies, clauses } = catalogue;
  return [
    ...policies.flatMap((policy) => misnamed(policy, clauses)),
    ...uncovered(catalogue),
    ...policies.flatMap(unheardOf),
    ...unknownItems(catalogue),
    ...policies.flatMap((policy) => wronglyShown(policy, clauses)),
  ];
}

/** Clauses of articles that the document does not have, or that are written otherwise. */
function misnamed({ id, articles }: Policy, clauses: readonly Clause[]): Problem[] {
  return clauses.flatMap(({ policy, article, file }) => {
    if (policy !== id || articles.includes(article)) return [];
    const message = {
      zh: `文件没有“${article}”：共 ${articles.length} 条，写作 ${articles[0]} 至 ${articles.at(-1)}`,
      en: `the document has no "${article}": its ${articles.length} articles are written ${articles[0]} to ${articles.at(-1)}`,
    };
    return [{ file, field: 'source.article', message }];
  });
}

/** Reasons for what the document does not have. */
function unheardOf({ file, articles, items, withoutClauses }: Policy): Problem[] {
  return withoutClauses.flatMap(({ name }) => {
    const item = items.find(({ id }) => id === name);
    if (item?.is === 'question') return [{ file, field: REASONS, message: notExplained(name) }];
    if (articles.includes(name) || item) return [];
    const message = {
      zh: `没有${name}：文件共 ${articles.length} 条`,
      en: `there is no ${name}: the document has ${articles.length} articles`,
    };
    return [{ file, field: REASONS, message }];
  });
}

const REASONS = 'Articles without clauses';

const notExplained = (name: string): Message => ({
  zh: `${name}是待定问题：写进 Open questions，不用理由代替`,
  en: `${name} is a question: it stands among the open questions, and no reason takes its place`,
});

function uncovered(catalogue: Catalogue): Problem[] {
  const { articles, items } = coverageOf(catalogue);
  const fileOf = (document: string) =>
    catalogue.policies.find(({ id }) => id === document)?.file ?? document;
  const lines = [
    ...articles.map((line) => ({
      ...line,
      is: 'article' as const,
      name: line.article,
      covered: line.clauses.length > 0,
    })),
    ...items.map((line) => ({
      ...line,
      name: `${line.item}（${line.article}，${line.title}）`,
      covered: line.clauses.length > 0 || line.by_policy,
    })),
  ];
  return lines.flatMap(({ document, is, name, covered, reason }) => {
    const explained = is !== 'question' && reason !== undefined && reason !== '';
    if (covered !== explained) return [];
    if (is === 'question')
      return [{ file: fileOf(document), field: 'Open questions', message: notShown(name) }];
    const message = covered
      ? {
          zh: `${name}既有条款，又列为无条款`,
          en: `${name} has clauses and a reason for having none`,
        }
      : { zh: `${name}没有条款，也没有说明原因`, en: `${name} has no clause and no reason why` };
    return [{ file: fileOf(document), field: REASONS, message }];
  });
}

const notShown = (name: string): Message => ({
  zh: `${name}没有写进任何一条待定问题`,
  en: `${name} stands among the open questions of no clause of its article, nor of the head`,
});

/** `covers` that name what no reading found. */
function unknownItems({ policies, clauses }: Catalogue): Problem[] {
  const items = policies.flatMap((policy) => policy.items);
  const known = items.filter(({ is }) => is !== 'question').map(({ id }) => id);
  const heads = policies.map((policy) => ({ ...policy, places: {} }));
  return [...heads, ...clauses].flatMap(({ file, covers, places }) =>
    covers.flatMap((id): Problem[] => {
      if (known.includes(id)) return [];
      const near = nearest(id, known);
      const message = {
        zh: `items.csv 里没有“${id}”${near ? `，是否指 ${near}` : ''}`,
        en: `no items.csv has "${id}"${near ? `, did you mean ${near}` : ''}`,
      };
      return [{ file, ...(places as Clause['places'])[id], field: 'covers', message }];
    }),
  );
}
