import { coverageOf } from '../catalogue/coverage.ts';
import type { Catalogue, Policy } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import { nearest } from '../expression/nearest.ts';
import type { Problem } from '../problem.ts';

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
    if (articles.includes(name) || items.some(({ id }) => id === name)) return [];
    const message = {
      zh: `没有${name}：文件共 ${articles.length} 条`,
      en: `there is no ${name}: the document has ${articles.length} articles`,
    };
    return [{ file, field: REASONS, message }];
  });
}

const REASONS = 'Articles without clauses';

function uncovered(catalogue: Catalogue): Problem[] {
  const { articles, items } = coverageOf(catalogue);
  const fileOf = (document: string) =>
    catalogue.policies.find(({ id }) => id === document)?.file ?? document;
  const lines = [
    ...articles.map((line) => ({ ...line, name: line.article, covered: line.clauses.length > 0 })),
    ...items.map((line) => ({
      ...line,
      name: `${line.item}（${line.article}，${line.title}）`,
      covered: line.clauses.length > 0 || line.by_policy,
    })),
  ];
  return lines.flatMap(({ document, name, covered, reason }) => {
    const explained = reason !== undefined && reason !== '';
    if (covered !== explained) return [];
    const message = covered
      ? {
          zh: `${name}既有条款，又列为无条款`,
          en: `${name} has clauses and a reason for having none`,
        }
      : { zh: `${name}没有条款，也没有说明原因`, en: `${name} has no clause and no reason why` };
    return [{ file: fileOf(document), field: REASONS, message }];
  });
}

/** `covers` that name what no reading found, in documents of which there is one. */
function unknownItems({ policies, clauses }: Catalogue): Problem[] {
  const known = policies.flatMap(({ items }) => items.map(({ id }) => id));
  const read = policies.filter(({ items }) => items.length > 0);
  const ids = read.map(({ id }) => id);
  const own = clauses.filter(({ policy }) => ids.includes(policy));
  return [...read, ...own].flatMap(({ file, covers }) =>
    covers.flatMap((id): Problem[] => {
      if (known.includes(id)) return [];
      const near = nearest(id, known);
      const message = {
        zh: `items.csv 里没有“${id}”${near ? `，是否指 ${near}` : ''}`,
        en: `no items.csv has "${id}"${near ? `, did you mean ${near}` : ''}`,
      };
      return [{ file, field: 'covers', message }];
    }),
  );
}
