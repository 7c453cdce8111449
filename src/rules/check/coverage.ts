import { articlesOf } from '../catalogue/articles.ts';
import type { Catalogue, Policy } from '../catalogue/types.ts';
import { coverageOf } from '../catalogue/views.ts';
import type { Clause } from '../clause/types.ts';
import type { Problem } from '../problem.ts';

/** Every article of every document has a clause or the reason why it has none, and not both. */
export function checkCoverage(catalogue: Catalogue): Problem[] {
  return [
    ...catalogue.policies.flatMap((policy) => misnamed(policy, catalogue.clauses)),
    ...uncovered(catalogue),
    ...catalogue.policies.flatMap(unheardOf),
  ];
}

/** Clauses of articles that the document does not have, or that are written otherwise. */
function misnamed({ id, articles }: Policy, clauses: readonly Clause[]): Problem[] {
  const known = articlesOf(articles);
  return clauses.flatMap(({ policy, article, file }) => {
    if (policy !== id || known.includes(article)) return [];
    const message = {
      zh: `文件没有“${article}”：共 ${articles} 条，写作 ${known[0]} 至 ${known.at(-1)}`,
      en: `the document has no "${article}": its ${articles} articles are written ${known[0]} to ${known.at(-1)}`,
    };
    return [{ file, field: 'source.article', message }];
  });
}

/** Reasons for articles that the document does not have. */
function unheardOf({ file, articles, withoutClauses }: Policy): Problem[] {
  const known = articlesOf(articles);
  return withoutClauses.flatMap(({ article }) => {
    if (known.includes(article)) return [];
    const message = {
      zh: `没有${article}：文件共 ${articles} 条`,
      en: `there is no ${article}: the document has ${articles} articles`,
    };
    return [{ file, field: 'Articles without clauses', message }];
  });
}

function uncovered(catalogue: Catalogue): Problem[] {
  return coverageOf(catalogue).articles.flatMap(({ document, article, clauses, reason }) => {
    const file = catalogue.policies.find(({ id }) => id === document)?.file ?? document;
    const [covered, explained] = [clauses.length > 0, reason !== undefined && reason !== ''];
    if (covered !== explained) return [];
    const message = covered
      ? {
          zh: `${article}既有条款，又列为无条款`,
          en: `${article} has clauses and a reason for having none`,
        }
      : {
          zh: `${article}没有条款，也没有说明原因`,
          en: `${article} has no clause and no reason why`,
        };
    return [{ file, field: 'Articles without clauses', message }];
  });
}
