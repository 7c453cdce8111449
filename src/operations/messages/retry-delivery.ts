import { z } from 'zod';
import { kindOf } from '../../messages/index.ts';
import { listDeadDeliveries, retryDelivery as retry } from '../../store/index.ts';
import { command } from '../operation.ts';
import { BY_SYSTEM_ADMINISTRATOR } from '../people/access.ts';
import { at } from '../people/word-problem.ts';
import { contentRefused, notFound } from '../refusals.ts';

/** Tries a delivery again that was given up. */
export const retryDelivery = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/messages/undelivered/{delivery}/retry',
  tag: '消息 Messages',
  title: { zh: '重新发送', en: 'Retry a delivery' },
  text: {
    zh: '重新发送放弃了的邮件或短信；含密码链接的须重新邀请。',
    en: 'Tries mail or a text message again that was given up; one with a link to set a password is made anew by another invitation.',
  },
})
  .input(z.strictObject({ delivery: z.uuid() }))
  .output(z.object({ delivery: z.uuid() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const id = input.delivery;
    await store.write(async (handle) => {
      const [dead] = await listDeadDeliveries(handle, { id, limit: 1 });
      if (dead === undefined) throw notFound(NO_DELIVERY);
      context.note({ subject: dead.account, detail: { delivery: id, kind: dead.kind } });
      if (kindOf(dead.kind)?.secret !== undefined) throw contentRefused([INVITE_ANEW]);
      await retry(handle, id, new Date(context.now));
    });
    return { delivery: id };
  });

const NO_DELIVERY = at('delivery', {
  zh: '没有这条放弃了的消息',
  en: 'There is no such delivery that was given up',
});
const INVITE_ANEW = at('delivery', {
  zh: '其中的链接已失效；请重新邀请',
  en: 'Its link is of no use any more; invite once more',
});
