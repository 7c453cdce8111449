import type { Clause } from '../clause/types.ts';
import type { Coverage, CoverageLine, ItemLine } from '../clause-view.ts';
import type { Catalogue, Policy, PolicyItem } from './types.ts';

/**
 * Which clause covers what; what each article of each document, and each thing that a reading of it
 * found, is covered by, or why it is not. Where several articles are named for one thing, its reason
 * explains none of them.
 */
export function coverageOf({ policies, clauses }: Catalogue): Coverage {
  return {
    clauses: clauses.map(({ id, covers }) => ({ clause: id, covers })),
    articles: policies.flatMap((policy) => articleLines(policy, clauses)),
    items: policies.flatMap((policy) => itemLines(policy, clauses)),
  };
}

function articleLines(policy: Policy, clauses: readonly Clause[]): CoverageLine[] {
  const own = clauses.filter((clause) => clause.policy === policy.id);
  return policy.articles.map((article) => {
    const named = own.filter((clause) => clause.article === article).map(({ id }) => id);
    const reason = reasonOf(article, policy) ?? reasonOfItems(article, policy, named.length > 0);
    return {
      document: policy.id,
      article,
      clauses: named,
      ...(reason !== undefined && { reason }),
    };
  });
}

/** Where an article has no clause, the reasons of what was found in it stand for the article. */
function reasonOfItems(article: string, policy: Policy, hasClauses: boolean): string | undefined {
  if (hasClauses) return undefined;
  const found = policy.items.filter(
    ({ is, articles }) => is !== 'question' && articles.length === 1 && articles[0] === article,
  );
  const reasons = found.flatMap(({ id }) => reasonOf(id, policy) ?? []);
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join('；');
}

function reasonOf(name: string, { withoutClauses }: Policy): string | undefined {
  return withoutClauses.find((one) => one.name === name)?.reason;
}

function itemLines(policy: Policy, clauses: readonly Clause[]): ItemLine[] {
  return policy.items.map((item) => {
    const reason = item.is === 'question' ? undefined : reasonOf(item.id, policy);
    return {
      document: policy.id,
      item: item.id,
      article: item.articles.join('、'),
      is: item.is,
      title: item.title,
      clauses: clauses.filter((clause) => carries(clause, item)).map(({ id }) => id),
      by_policy: item.is === 'question' ? shows(policy, item) : policy.covers.includes(item.id),
      ...(reason !== undefined && { reason }),
    };
  });
}

/** A clause covers what is given or ordered; a question stands on the page of a clause of its article. */
function carries(clause: Clause, { id, is, articles }: PolicyItem): boolean {
  if (is !== 'question') return clause.covers.includes(id);
  return articles.includes(clause.article) && shows(clause, { id });
}

function shows({ questions }: Pick<Clause, 'questions'>, { id }: Pick<PolicyItem, 'id'>): boolean {
  return questions.some((question) => question.shows.includes(id));
}
