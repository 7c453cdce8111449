import { z } from 'zod';
import { closePost as close, listPosts } from '../../store/index.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { postIdShape } from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';
import { NO_POST } from './word-problem.ts';

/** Closes a post: whoever holds it does so no longer. */
export const closePost = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/posts/{post}/close',
  tag: '人员 People',
  title: { zh: '撤销岗位', en: 'Close a post' },
  text: {
    zh: '撤销岗位，任职随之终止；记录保留。',
    en: 'Closes a post and with it all holdings; the record stays.',
  },
})
  .input(z.strictObject({ post: postIdShape }))
  .output(z.object({ post: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    await store.write(async (handle) => {
      const post = (await listPosts(handle)).find(({ id }) => id === input.post);
      if (post === undefined) throw notFound(NO_POST);
      context.note({ subject: post.party, detail: { post: post.id, title: post.title } });
      if (!(await close(handle, post.id, new Date(context.now)))) throw notFound(NO_POST);
    });
    return { post: input.post };
  });
