import { z } from 'zod';
import { command } from '../operation.ts';
import { forbidden } from '../refusals.ts';
import { accountIdShape } from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR, doerOf } from './access.ts';
import { at } from './word-problem.ts';

/** Signs the account out everywhere and lets it in no more; its holdings stay. */
export const disableAccount = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/accounts/{account}/disable',
  tag: '人员 People',
  title: { zh: '停用账号', en: 'Disable an account' },
  text: {
    zh: '停用账号并使其立即退出；其任职保留，停用期间不能登录。',
    en: 'Signs the account out everywhere and lets it in no more; its holdings stay.',
  },
})
  .input(z.strictObject({ account: accountIdShape }))
  .output(z.object({ account: z.string() }))
  .handler(async ({ input, context }) => {
    const { store, identity } = await context.city();
    context.note({ subject: input.account });
    if (input.account === doerOf(context.caller)) throw forbidden(OWN);
    await store.write((handle) => identity.disableAccount(input.account, handle));
    return { account: input.account };
  });

const OWN = at('account', { zh: '不能停用自己的账号', en: 'Nobody disables their own account' });
