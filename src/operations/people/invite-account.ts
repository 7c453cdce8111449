import { z } from 'zod';
import { hasCredential } from '../../store/index.ts';
import { command } from '../operation.ts';
import { forbidden } from '../refusals.ts';
import { accountIdShape, handedOverShape } from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';
import { sendInvitation } from './send-invitation.ts';
import { at } from './word-problem.ts';

/** A new link for who cannot sign in yet; with one for others they could be acted as. */
export const inviteAccount = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/accounts/{account}/invite',
  tag: '人员 People',
  title: { zh: '重发设置密码的链接', en: 'Invite once more' },
  text: {
    zh: '为尚不能登录的账号重开链接，一小时内有效；已设密码或已由统一身份认证登录的，由本人办理。',
    en: 'Makes another link, good for an hour, for an account that cannot sign in yet; who has a password, or signs in elsewhere, sees to it themself.',
  },
})
  .input(z.strictObject({ account: accountIdShape }))
  .output(z.object({ invitation: handedOverShape }))
  .handler(async ({ input, context }) => {
    const city = await context.city();
    context.note({ subject: input.account });
    await city.store.write(async (handle) => {
      const hasOne = await hasCredential(handle, input.account);
      if (hasOne && context.caller.is !== 'operator') throw forbidden(CAN_SIGN_IN);
    });
    const { link, toHandOver } = await sendInvitation(city, input.account, new Date(context.now));
    return { invitation: context.caller.is === 'operator' ? link : toHandOver };
  });

const CAN_SIGN_IN = at('account', {
  zh: '此人已可登录；请其本人重设，或由运维人员在本机办理',
  en: 'They can sign in already; they reset a password themself, or it is done at the machine',
});
