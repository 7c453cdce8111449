import { z } from 'zod';
import { markRead as mark } from '../../store/index.ts';
import { command } from '../operation.ts';
import { BY_MEMBER } from '../people/access.ts';
import { says } from '../shapes/text.ts';
import { needMember } from './need-member.ts';

const messageIdShape = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

/** Notes that the caller has read one of their messages, or all of them up to one. */
export const markRead = command(BY_MEMBER, {
  method: 'POST',
  path: '/messages/read',
  tag: '消息 Messages',
  title: { zh: '标为已读', en: 'Mark as read' },
  text: {
    zh: '把本人的一条消息标为已读（only），或把截至某条的全部标为已读（up_to），以免漏掉其后新到的。',
    en: "Marks one of the caller's messages as read (only), or every one up to one (up_to), so that none that came later is missed.",
  },
})
  .input(
    z.union([z.strictObject({ only: messageIdShape }), z.strictObject({ up_to: messageIdShape })]),
  )
  .output(z.object({ marked: z.int().describe(says('标了几条', 'How many')) }))
  .handler(async ({ input, context }) => {
    const { account } = needMember(context.caller);
    const { store } = await context.city();
    const of = 'only' in input ? { only: input.only } : { upTo: input.up_to };
    context.note({ subject: account, detail: { ...input } });
    const marked = await store.write((handle) =>
      mark(handle, { account, ...of }, new Date(context.now)),
    );
    return { marked };
  });
