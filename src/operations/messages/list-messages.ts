import { z } from 'zod';
import { listMessages as messagesOf } from '../../store/index.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { BY_MEMBER } from '../people/access.ts';
import { flagShape } from '../shapes/audit.ts';
import { toldShape } from '../shapes/messages.ts';
import { nextShape, PAGE } from '../shapes/page.ts';
import { needMember } from './need-member.ts';
import { shownKinds, writeMessage } from './write-message.ts';

const USUAL = 30;

/** The caller's own messages, the latest first. */
export const listMessages = cityOperation(BY_MEMBER, {
  method: 'GET',
  path: '/messages',
  tag: '消息 Messages',
  title: { zh: '消息一览', en: 'List messages' },
  text: {
    zh: '本人的消息，新的在前；可只看未读。',
    en: "The caller's own messages, the latest first; those not read yet only, if asked.",
  },
})
  .input(z.strictObject({ ...PAGE, unread: flagShape.optional() }).optional())
  .output(z.object({ messages: z.array(toldShape), next: nextShape }))
  .handler(async ({ input, context }) => {
    const { account } = needMember(context.caller);
    const { store, telling } = await context.city();
    const limit = input?.limit ?? USUAL;
    const kinds = shownKinds(telling.templates);
    const search = { account, kinds, limit, unread: input?.unread ?? false, before: input?.before };
    const kept = await store.read((handle) => messagesOf(handle, search));
    const messages = kept.flatMap((message) => {
      const template = telling.templates.get(message.kind);
      return template === undefined ? [] : [writeMessage(message, template)];
    });
    return { messages, next: nextOf(kept, limit, ({ id }) => id) };
  });
