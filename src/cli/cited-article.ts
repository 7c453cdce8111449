import type { PolicyView, Result } from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';

/** An article with the document it stands in, as its clauses name it. */
export function citedArticle(
  { clause, article }: Pick<Result, 'clause' | 'article'>,
  policies: readonly PolicyView[],
  lang: Lang,
): string {
  const document = policies.find(({ policy }) => clause.startsWith(`${policy}/`));
  return document === undefined ? article : `${document.cited_as[lang]} ${article}`;
}
