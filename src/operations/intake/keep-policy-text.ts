import { z } from 'zod';
import type { Problem } from '../../rules/index.ts';
import { addWordings } from '../../store/index.ts';
import { command } from '../operation.ts';
import { POLICY_OFFICERS } from '../publication/access.ts';
import { needPerson } from '../publication/need-person.ts';
import { needPolicy } from '../publication/need-subject.ts';
import { contentRefused } from '../refusals.ts';
import { articleNameShape, policyIdShape, sourceFileShape } from '../shapes/intake.ts';
import { says } from '../shapes/text.ts';

const MOST_ARTICLES = 400;
const LONGEST_ARTICLE = 30_000;

/** Keeps the official wording of articles with the file that it was read from. All that was kept stays. */
export const keepPolicyText = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/policy-texts',
  tag: '发布 Publication',
  title: { zh: '保存原文', en: 'Keep a policy text' },
  text: {
    zh: '保存条文的官方原文及其出处（文件名与摘要），公开显示在条款旁。只增不改，同一条文以最近保存的为准。',
    en: 'Keeps the official wording of articles with its source (name and digest of the file), shown to everybody beside the clauses. Only added to; the latest of an article counts.',
  },
})
  .input(
    z.strictObject({
      policy: policyIdShape,
      file: sourceFileShape,
      articles: z
        .array(
          z.strictObject({
            article: articleNameShape,
            text: z
              .string()
              .trim()
              .min(1)
              .max(LONGEST_ARTICLE)
              .refine((text) => !text.includes('\0') && text.isWellFormed())
              .describe(says('原文', 'The wording')),
          }),
        )
        .min(1)
        .max(MOST_ARTICLES),
    }),
  )
  .output(z.object({ policy: z.string(), kept: z.int() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = needPerson(context);
    const policy = needPolicy(context.catalogue, input.policy);
    const known = context.catalogue.policies.find(({ id }) => id === policy)?.articles ?? [];
    const unknown = input.articles.filter(({ article }) => !known.includes(article));
    if (unknown.length > 0) throw contentRefused(unknown.map(({ article }) => noArticle(article)));
    const { file, articles } = input;
    context.note({
      subject: policy,
      detail: { file: file.name, digest: file.digest, articles: articles.length },
    });
    await store.write((handle) =>
      addWordings(
        handle,
        articles.map(({ article, text }, index) => ({
          ...{ policy, article, text, file, by, position: index + 1 },
        })),
        new Date(context.now),
      ),
    );
    return { policy, kept: articles.length };
  });

function noArticle(article: string): Problem {
  return {
    field: 'articles',
    message: {
      zh: `这份政策没有名为“${article}”的条文`,
      en: `The policy has no article named "${article}"`,
    },
    expected: { zh: '目录里 policy.md 所列的条文', en: 'An article that its policy.md lists' },
  };
}
