import { z } from 'zod';
import { listAccountNames, listHoldings, pagePosts } from '../../store/index.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { flagShape } from '../shapes/audit.ts';
import { nextBy, pageBy, searchShape, totalShape } from '../shapes/page.ts';
import { holdingShape, postIdShape, postShape } from '../shapes/people.ts';
import { momentShape, says } from '../shapes/text.ts';
import { BY_ADMINISTRATORS } from './access.ts';
import { writePost, writeSpan } from './write-post.ts';

const USUAL = 50;

/** Posts by party and who holds them. */
export const listPosts = cityOperation(BY_ADMINISTRATORS, {
  method: 'GET',
  path: '/posts',
  tag: '人员 People',
  title: { zh: '岗位一览', en: 'List posts' },
  text: {
    zh: '岗位及其任职：任职、替岗、委托代行与起止日；按单位排列，新的在前；可按岗位、单位、任职人查找。',
    en: 'Posts with their holders, stand-ins and delegates, and from when to when; by organisation, the latest first. They can be looked for by title, organisation and who holds them.',
  },
})
  .input(
    z
      .strictObject({
        ...pageBy(postIdShape),
        search: searchShape.optional(),
        vacant: flagShape
          .optional()
          .describe(says('只看无人担任的', 'Only open posts that nobody holds')),
      })
      .optional(),
  )
  .output(
    z.object({
      posts: z.array(
        postShape.extend({ closed_at: momentShape.nullable(), holdings: z.array(holdingShape) }),
      ),
      next: nextBy(postIdShape),
      total: totalShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const limit = input?.limit ?? USUAL;
    const { page, holdings, names } = await store.read(async (handle) => {
      const page = await pagePosts(handle, { ...input, limit, vacant: input?.vacant ?? false });
      const holdings = await listHoldings(handle, { posts: page.lines.map(({ id }) => id) });
      const people = holdings.flatMap(({ account, givenBy }) => [account, givenBy]);
      return { page, holdings, names: await listAccountNames(handle, people) };
    });
    return {
      posts: page.lines.map((post) => ({
        ...writePost(post),
        closed_at: post.closedAt?.toISOString() ?? null,
        holdings: holdings
          .filter((holding) => holding.post.id === post.id)
          .map((holding) => ({
            id: holding.id,
            account: holding.account,
            name: names.get(holding.account) ?? null,
            capacity: holding.capacity,
            given_by: names.get(holding.givenBy) ?? holding.givenBy,
            ...writeSpan(holding),
          })),
      })),
      next: nextOf(page.lines, limit, ({ id }) => id),
      total: page.total,
    };
  });
