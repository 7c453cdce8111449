import { z } from 'zod';
import { listPosts } from '../../store/index.ts';
import { demonstrationAccountsOf } from '../city/demonstration-accounts.ts';
import { NO_DEMONSTRATION } from '../city/reset-demonstration.ts';
import { cityOperation } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { demonstrationPostShape } from '../shapes/people.ts';
import { writePost } from './write-post.ts';

/** The posts of the demonstration city with their made-up people, as whom anybody may sign in. */
export const listDemonstrationPosts = cityOperation(
  { demonstrator: 'any', member: 'any' },
  {
    method: 'GET',
    path: '/demonstration/posts',
    tag: '城市 City',
    title: { zh: '示例人员', en: 'List the made-up people' },
    text: {
      zh: '示例城市的岗位与虚构人员，任何人可一键以其身份登录（POST /api/auth/demonstration）。',
      en: 'The posts of the demonstration city and their invented people; anybody may sign in as one (POST /api/auth/demonstration).',
    },
  },
)
  .input(z.strictObject({}).optional())
  .output(z.object({ posts: z.array(demonstrationPostShape) }))
  .handler(async ({ context }) => {
    const { store, demonstration } = await context.city();
    if (demonstration === null) throw notFound(NO_DEMONSTRATION);
    const kept = await store.read((handle) => listPosts(handle));
    const open = new Map(kept.flatMap((post) => (post.closedAt ? [] : [[post.id, post] as const])));
    const posts = demonstrationAccountsOf(demonstration).flatMap(
      ({ account, name, capacity, post }) => {
        const line = open.get(post.id);
        if (line === undefined) return [];
        return [{ ...writePost(line), account, name, capacity, note: post.note }];
      },
    );
    return { posts };
  });
