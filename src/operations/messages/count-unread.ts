import { z } from 'zod';
import { countUnread as count } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { BY_MEMBER } from '../people/access.ts';
import { unreadShape } from '../shapes/messages.ts';
import { needMember } from './need-member.ts';
import { shownKinds } from './write-message.ts';

/** How many of the caller's own messages are not read yet. */
export const countUnread = cityOperation(BY_MEMBER, {
  method: 'GET',
  path: '/messages/unread',
  tag: '消息 Messages',
  title: { zh: '未读消息数', en: 'Count unread messages' },
  text: { zh: '本人有几条未读消息。', en: "How many of the caller's own messages are not read." },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ unread: unreadShape }))
  .handler(async ({ context }) => {
    const { account } = needMember(context.caller);
    const { store, telling } = await context.city();
    const of = { account, kinds: shownKinds(telling.templates) };
    return { unread: await store.read((handle) => count(handle, of)) };
  });
