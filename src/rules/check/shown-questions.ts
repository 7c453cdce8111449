import type { Message } from '../../values/index.ts';
import type { Policy } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import { nearest } from '../expression/nearest.ts';
import type { Problem } from '../problem.ts';

/** Open questions that name an id which is no question of their document, or is one of another article. */
export function wronglyShown(policy: Policy, clauses: readonly Clause[]): Problem[] {
  const known = policy.items.filter(({ is }) => is === 'question');
  const own = clauses.filter((clause) => clause.policy === policy.id);
  const wrong = (id: string, article: string | null): Message | undefined => {
    const item = known.find((one) => one.id === id);
    if (!item)
      return unknownQuestion(
        id,
        nearest(
          id,
          known.map((one) => one.id),
        ),
      );
    const { articles } = item;
    return article === null || articles.includes(article)
      ? undefined
      : ofAnother(id, articles, article);
  };
  return [{ ...policy, article: null }, ...own].flatMap(({ file, questions, article }) =>
    questions.flatMap(({ line, shows }) =>
      shows.flatMap((id): Problem[] => {
        const message = wrong(id, article);
        return message ? [{ file, line, field: 'Open questions', message }] : [];
      }),
    ),
  );
}

function unknownQuestion(id: string, near: string | undefined): Message {
  return {
    zh: `items.csv 里没有待定问题“${id}”${near ? `，是否指 ${near}` : ''}`,
    en: `items.csv has no question "${id}"${near ? `, did you mean ${near}` : ''}`,
  };
}

function ofAnother(id: string, articles: readonly string[], article: string): Message {
  return {
    zh: `“${id}”是${articles.join('、')}的问题，不在${article}`,
    en: `"${id}" is a question of ${articles.join('、')}, not of ${article}`,
  };
}
