import { z } from 'zod';
import { tellOfInvitation } from '../messages/tell-of-invitation.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { accountIdShape, emailShape, personNameShape, phoneShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';
import { at } from './word-problem.ts';

export const invitationShape = z
  .string()
  .describe(says('设置密码的链接，只显示一次', 'Link to set a password; shown once'));

/** Who invites sees the link only where no mail takes it to whom it is for. */
export const unmailedShape = invitationShape
  .nullable()
  .describe(
    says(
      '设置密码的链接，只显示一次；已用邮件发给本人时为 null',
      'Link to set a password, shown once; null where it was mailed to them',
    ),
  );

/** Adds an account; its owner sets the password by the link. */
export const createAccount = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/accounts',
  tag: '人员 People',
  title: { zh: '新增账号', en: 'Create an account' },
  text: {
    zh: '新增可登录的人；本人用链接设置密码。岗位由安全管理员授予。',
    en: 'Adds a person who can sign in after setting a password by the link. Posts are given by the security administrator.',
  },
})
  .input(z.strictObject({ name: personNameShape, email: emailShape, phone: phoneShape.optional() }))
  .output(z.object({ account: accountIdShape, invitation: unmailedShape }))
  .handler(async ({ input, context }) => {
    const { store, identity, telling } = await context.city();
    const { name, email, phone } = input;
    if (email.toLowerCase().endsWith('.invalid')) throw contentRefused([NO_MAIL]);
    const account = await store.write(async (handle) => {
      const given = { name, email, password: null, ...(phone === undefined ? {} : { phone }) };
      const id = await identity.createAccount(given, handle);
      context.note({ subject: id });
      return id;
    });
    const reset = await identity.makeResetLink(account);
    await tellOfInvitation(store, reset, new Date(context.now));
    return { account, invitation: telling.mail ? null : reset.link };
  });

export const NO_MAIL = at('email', {
  zh: '以 .invalid 结尾的不是真实邮箱',
  en: 'What ends in .invalid is no real e-mail address',
});
