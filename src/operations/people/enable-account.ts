import { z } from 'zod';
import { command } from '../operation.ts';

import { accountIdShape } from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';

/** Lets a disabled account in again. */
export const enableAccount = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/accounts/{account}/enable',
  tag: '人员 People',
  title: { zh: '恢复账号', en: 'Enable an account' },
  text: {
    zh: '恢复停用的账号。',
    en: 'Lets a disabled account in again.',
  },
})
  .input(z.strictObject({ account: accountIdShape }))
  .output(z.object({ account: z.string() }))
  .handler(async ({ input, context }) => {
    const { store, identity } = await context.city();
    context.note({ subject: input.account });

    await store.write((handle) => identity.enableAccount(input.account, handle));
    return { account: input.account };
  });
