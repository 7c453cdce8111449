import { z } from 'zod';
import { listHoldings, listPosts as postsOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { holdingShape, postShape } from '../shapes/people.ts';
import { momentShape } from '../shapes/text.ts';
import { BY_ADMINISTRATORS } from './access.ts';
import { writePost, writeSpan } from './write-post.ts';

/** Every post and who holds it. */
export const listPosts = cityOperation(BY_ADMINISTRATORS, {
  method: 'GET',
  path: '/posts',
  tag: '人员 People',
  title: { zh: '岗位一览', en: 'List posts' },
  text: {
    zh: '全部岗位及其任职：任职、替岗、委托代行与起止日。',
    en: 'Every post with its holders, stand-ins and delegates, and from when to when.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      posts: z.array(
        postShape.extend({ closed_at: momentShape.nullable(), holdings: z.array(holdingShape) }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store, identity } = await context.city();
    const [posts, holdings] = await store.read(
      async (handle) => [await postsOf(handle), await listHoldings(handle)] as const,
    );
    const names = new Map((await identity.listAccounts()).map(({ id, name }) => [id, name]));
    return {
      posts: posts.map((post) => ({
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
    };
  });
