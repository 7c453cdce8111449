import { z } from 'zod';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import {
  accountIdShape,
  emailShape,
  handedOverShape,
  personNameShape,
  phoneShape,
} from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';
import { sendInvitation } from './send-invitation.ts';
import { at } from './word-problem.ts';

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
  .output(z.object({ account: accountIdShape, invitation: handedOverShape }))
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { name, email, phone } = input;
    if (email.toLowerCase().endsWith('.invalid')) throw contentRefused([NO_MAIL]);
    const account = await city.store.write(async (handle) => {
      const given = { name, email, password: null, ...(phone === undefined ? {} : { phone }) };
      const id = await city.identity.createAccount(given, handle);
      context.note({ subject: id });
      return id;
    });
    const { toHandOver } = await sendInvitation(city, account, new Date(context.now));
    return { account, invitation: toHandOver };
  });

export const NO_MAIL = at('email', {
  zh: '以 .invalid 结尾的不是真实邮箱',
  en: 'What ends in .invalid is no real e-mail address',
});
