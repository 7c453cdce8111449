import type { Heading, PolicyView, Result } from '../operations/index.ts';
import { citedArticle } from './cited-article.ts';
import type { Lang } from './read-arguments.ts';

/** An answer in words: its document and article, its title, the reason and where that stands. */
export function saidOf(
  heading: Heading,
  reason: Result['reason'],
  policies: readonly PolicyView[],
  lang: Lang,
): string {
  const elsewhere = reason !== null && reason.article !== heading.article;
  const said = [
    `${citedArticle(heading, policies, lang)} ${heading.title[lang]}`,
    reason?.[lang] ?? '',
    elsewhere ? `[${reason.article}]` : '',
  ].filter((text) => text !== '');
  return said.join(lang === 'zh' ? '。' : '. ');
}
