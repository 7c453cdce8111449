import { z } from 'zod';
import { covers } from '../../offices/index.ts';
import { listHoldings, pageAccounts } from '../../store/index.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { nextBy, pageBy, searchShape, totalShape } from '../shapes/page.ts';
import { accountIdShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { BY_ADMINISTRATORS } from './access.ts';
import { maskEmail, maskPhone } from './mask.ts';

const USUAL = 50;

/** Accounts, the latest first, each e-mail address and phone number masked. */
export const listAccounts = cityOperation(BY_ADMINISTRATORS, {
  method: 'GET',
  path: '/accounts',
  tag: '人员 People',
  title: { zh: '账号一览', en: 'List accounts' },
  text: {
    zh: '账号及其今日的岗位，新的在前；邮箱与电话打码；可按姓名、打码的邮箱、岗位查找。',
    en: 'Accounts and the posts that they hold today, the latest first; e-mail and phone are masked. They can be looked for by name, masked e-mail and posts.',
  },
})
  .input(z.strictObject({ ...pageBy(accountIdShape), search: searchShape.optional() }).optional())
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
      next: nextBy(accountIdShape),
      total: totalShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { today: day } = context;
    const limit = input?.limit ?? USUAL;
    const { page, holdings } = await store.read(async (handle) => {
      const page = await pageAccounts(handle, { ...input, limit, day });
      const accounts = page.lines.map(({ id }) => id);
      return { page, holdings: await listHoldings(handle, { accounts }) };
    });
    return {
      accounts: page.lines.map(({ id, name, email, phone, secondFactorOn, disabledAt }) => ({
        account: id,
        name,
        email_masked: maskEmail(email),
        phone_masked: phone === null ? null : maskPhone(phone),
        second_factor_on: secondFactorOn,
        disabled: disabledAt !== null,
        posts: holdings
          .filter((holding) => holding.account === id && covers(holding, day))
          .map(({ post }) => `${post.partyName} ${post.title}`),
      })),
      next: nextOf(page.lines, limit, ({ id }) => id),
      total: page.total,
    };
  });
