import { z } from 'zod';
import { covers } from '../../offices/index.ts';
import { listHoldings } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { says } from '../shapes/text.ts';
import { BY_ADMINISTRATORS } from './access.ts';
import { maskEmail, maskPhone } from './mask.ts';

/** Every account, its e-mail address and phone number masked. */
export const listAccounts = cityOperation(BY_ADMINISTRATORS, {
  method: 'GET',
  path: '/accounts',
  tag: '人员 People',
  title: { zh: '账号一览', en: 'List accounts' },
  text: {
    zh: '全部账号及其今日的岗位；邮箱与电话打码。',
    en: 'Every account and the posts it holds today; e-mail and phone are masked.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      accounts: z.array(
        z
          .object({
            account: z.string(),
            name: z.string(),
            email_masked: z.string(),
            phone_masked: z.string().nullable(),
            second_factor_on: z
              .boolean()
              .describe(says('是否启用两步验证', 'Whether it has a second factor')),
            disabled: z.boolean(),
            posts: z.array(z.string()).describe(says('今日的岗位', 'Posts held today')),
          })
          .describe(says('账号', 'An account')),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store, identity } = await context.city();
    const holdings = await store.read((handle) => listHoldings(handle));
    const today = holdings.filter((holding) => covers(holding, context.today));
    const accounts = await identity.listAccounts();
    return {
      accounts: accounts.map(({ id, name, email, phone, secondFactorOn, disabledAt }) => ({
        account: id,
        name,
        email_masked: maskEmail(email),
        phone_masked: phone === null ? null : maskPhone(phone),
        second_factor_on: secondFactorOn,
        disabled: disabledAt !== null,
        posts: today
          .filter((holding) => holding.account === id)
          .map(({ post }) => `${post.partyName} ${post.title}`),
      })),
    };
  });
