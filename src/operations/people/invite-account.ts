import { z } from 'zod';
import { hasPassword } from '../../store/index.ts';
import { tellOfInvitation } from '../messages/tell-of-invitation.ts';
import { command } from '../operation.ts';
import { forbidden } from '../refusals.ts';
import { accountIdShape } from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';
import { invitationShape } from './create-account.ts';
import { at } from './word-problem.ts';

/** A new link for who has not set a password yet; with one for others they could be acted as. */
export const inviteAccount = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/accounts/{account}/invite',
  tag: '人员 People',
  title: { zh: '重发设置密码的链接', en: 'Invite once more' },
  text: {
    zh: '为尚未设置密码的账号重开链接，一小时内有效；已有密码的，由本人重设。',
    en: 'Makes another link, good for an hour, for an account without a password; who has one resets it themself.',
  },
})
  .input(z.strictObject({ account: accountIdShape }))
  .output(z.object({ invitation: invitationShape }))
  .handler(async ({ input, context }) => {
    const { store, identity } = await context.city();
    context.note({ subject: input.account });
    const hasOne = await store.read((handle) => hasPassword(handle, input.account));
    if (hasOne && context.caller.is !== 'operator') throw forbidden(HAS_PASSWORD);
    const reset = await identity.makeResetLink(input.account);
    await tellOfInvitation(store, reset, new Date(context.now));
    return { invitation: reset.link };
  });

const HAS_PASSWORD = at('account', {
  zh: '此人已设置密码；请其本人重设，或由运维人员在本机办理',
  en: 'They have a password; they reset it themself, or it is done at the machine',
});
