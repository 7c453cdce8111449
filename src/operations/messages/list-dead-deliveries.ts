import { z } from 'zod';
import { kindOf } from '../../messages/index.ts';
import { listDeadDeliveries as deadOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { BY_SYSTEM_ADMINISTRATOR } from '../people/access.ts';
import { deadDeliveryShape } from '../shapes/messages.ts';
import { says } from '../shapes/text.ts';
import { kindWords } from './write-message.ts';

const MOST = 200;

/** Mail and text messages that were given up. */
export const listDeadDeliveries = cityOperation(BY_SYSTEM_ADMINISTRATOR, {
  method: 'GET',
  path: '/messages/undelivered',
  tag: '消息 Messages',
  title: { zh: '没有送达的消息', en: 'List undelivered messages' },
  text: {
    zh: '放弃发送的邮件与短信，及其原因；不显示正文。',
    en: 'Mail and text messages that were given up, and why; not what they say.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      deliveries: z.array(deadDeliveryShape),
      mail_set_up: z.boolean().describe(says('本站是否开通邮件', 'Whether mail is set up here')),
    }),
  )
  .handler(async ({ context }) => {
    const { store, telling } = await context.city();
    const dead = await store.read((handle) => deadOf(handle, { limit: MOST }));
    return {
      deliveries: dead.map(({ endedAt, ...delivery }) => ({
        ...delivery,
        subject: kindWords(telling.templates.get(delivery.kind), delivery.kind),
        ended_at: endedAt.toISOString(),
        can_retry: kindOf(delivery.kind)?.secret === undefined,
      })),
      mail_set_up: telling.mail,
    };
  });
