import type { Clause } from '../clause/types.ts';
import type { Coverage, CoverageLine, ItemLine } from '../clause-view.ts';
import type { Catalogue, Policy } from './types.ts';

/**
 * Which clause covers what; what each article of each document, and each thing that a reading of it
 * found, is covered by, or why it is not.
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
  const found = policy.items.filter((item) => item.article === article);
  const reasons = found.flatMap(({ id }) => reasonOf(id, policy) ?? []);
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join('；');
}

function reasonOf(name: string, { withoutClauses }: Policy): string | undefined {
  return withoutClauses.find((one) => one.name === name)?.reason;
}

function itemLines(policy: Policy, clauses: readonly Clause[]): ItemLine[] {
  return policy.items.map(({ id, article, is, title }) => {
    const reason = reasonOf(id, policy);
    return {
      document: policy.id,
      item: id,
      article,
      is,
      title,
      clauses: clauses.filter(({ covers }) => covers.includes(id)).map((clause) => clause.id),
      by_policy: policy.covers.includes(id),
      ...(reason !== undefined && { reason }),
    };
  });
}
