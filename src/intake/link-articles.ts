import type { CoverageLine } from '../rules/index.ts';
import type { Article, IntakeDocument } from './types.ts';

/** What of the catalogue stands behind an article: its clauses, or why it has none. */
type Link = {
  /** The article as the catalogue names it. */
  readonly article: string;
  readonly clauses: readonly string[];
  readonly reason: string | null;
};

/** Looks an article up in the coverage of its policy; undefined where the policy does not name it. */
export function linkArticle(
  { name }: Article,
  coverage: readonly CoverageLine[],
): Link | undefined {
  const line = coverage.find(({ article }) => plain(article) === plain(name));
  return line && { article: line.article, clauses: line.clauses, reason: line.reason ?? null };
}

type Known = {
  readonly id: string;
  readonly number: string | null;
  readonly title: { readonly zh: string };
};

/** The policy of the catalogue that a document is: by its number, else by its title. */
export function findPolicy<P extends Known>(
  { number, title }: Pick<IntakeDocument, 'number' | 'title'>,
  policies: readonly P[],
): P | undefined {
  const byNumber = number === null ? undefined : policies.find((one) => one.number === number);
  if (byNumber || title === null) return byNumber;
  return policies.find((one) => plain(one.title.zh) === plain(title));
}

function plain(text: string): string {
  return text
    .replaceAll(/[\s“”"'《》]/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}
