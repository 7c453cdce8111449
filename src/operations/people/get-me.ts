import { z } from 'zod';
import { mayUse, PUBLIC } from '../../offices/index.ts';
import { actorOf, lacksSecondFactor, type Member } from '../caller.ts';
import type { Listing } from '../listing.ts';
import { cityOperation } from '../operation.ts';
import { capacityShape, heldPostShape, postShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { holdingsOn } from './caller-for.ts';
import { explainNoPost, withoutPostShape } from './without-post.ts';
import { writeHeld, writePost } from './write-post.ts';

const memberShape = z.object({
  account: z.string(),
  name: z.string(),
  second_factor: z
    .boolean()
    .describe(says('是否以两步验证登录', 'Whether the second step was made')),
  needs_second_factor: z
    .boolean()
    .describe(says('当前岗位须先两步验证', 'Whether the post cannot be used without')),
  post: postShape.nullable().describe(says('当前岗位', 'The post in which the caller acts')),
  capacity: capacityShape.nullable(),
  posts: z.array(heldPostShape).describe(says('今日可用的岗位', 'Every post held today')),
  without_post: withoutPostShape.nullable(),
  operations: z
    .array(z.string())
    .describe(says('当前岗位可用的操作', 'What the post may use at all')),
});

/** Who calls, in which post, and what may be done in it. */
export const getMe = (listing: () => Listing) =>
  cityOperation(PUBLIC, {
    method: 'GET',
    path: '/me',
    tag: '人员 People',
    title: { zh: '我是谁', en: 'Get who calls' },
    text: {
      zh: '登录的人、当前岗位（请求头 zhida-post 可指定；今天不任该岗位的，读取以首个岗位，办理以 403 退回）、其余岗位，以及当前岗位可用的操作。',
      en: 'Who is signed in, the post in which they act (the header zhida-post chooses it; naming one not held today, one reads in the first and is refused commands with 403), their other posts, and what it may use.',
    },
  })
    .input(z.strictObject({}).optional())
    .output(
      z.object({
        member: memberShape.nullable().describe(says('未登录为 null', 'null: nobody signed in')),
        may_sign_in_as: z
          .boolean()
          .describe(says('可一键以示例人员登录', 'Whether one may sign in as a made-up person')),
      }),
    )
    .handler(async ({ context }) => {
      const { caller, demonstrates } = context;
      if (caller.is !== 'member') return { member: null, may_sign_in_as: demonstrates };
      const { store } = await context.city();
      const held = await holdingsOn(store, caller.account, context.today);
      return {
        member: {
          account: caller.account,
          name: caller.name,
          second_factor: caller.secondFactor,
          needs_second_factor: lacksSecondFactor(caller) && !demonstrates,
          post: caller.post && writePost(caller.post),
          capacity: caller.capacity,
          posts: held.map(writeHeld),
          without_post: held.length > 0 ? null : await explainNoPost(store, caller, context.today),
          operations: usableBy(caller, listing()),
        },
        may_sign_in_as: demonstrates,
      };
    });

function usableBy(caller: Member, listing: Listing): string[] {
  const actor = actorOf(caller);
  return Object.keys(listing).filter((name) => {
    const listed = listing[name];
    return listed !== undefined && mayUse(listed.access, actor);
  });
}
