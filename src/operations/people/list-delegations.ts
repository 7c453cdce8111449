import { z } from 'zod';
import { type KeptHolding, listHoldings } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { delegationShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { BY_MEMBER, doerOf } from './access.ts';
import { writePost, writeSpan } from './write-post.ts';

/** The delegations that the caller gave and received, those that are over left out. */
export const listDelegations = cityOperation(BY_MEMBER, {
  method: 'GET',
  path: '/delegations',
  tag: '人员 People',
  title: { zh: '我的委托代行', en: 'List one’s delegations' },
  text: {
    zh: '自己作出的与收到的委托代行，已过期与已撤回的除外。',
    en: 'Those given and those received, without those that are over.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      given: z.array(delegationShape).describe(says('作出的', 'Given')),
      received: z.array(delegationShape).describe(says('收到的', 'Received')),
    }),
  )
  .handler(async ({ context }) => {
    const { store, identity } = await context.city();
    const account = doerOf(context.caller);
    const [given, received] = await store.read(
      async (handle) =>
        [
          await listHoldings(handle, { givenBy: account }),
          await listHoldings(handle, { account }),
        ] as const,
    );
    const people = [...given, ...received].flatMap((one) => [one.account, one.givenBy]);
    const accounts = await identity.listAccounts([...new Set(people)]);
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const isOpen = ({ capacity, to }: KeptHolding) =>
      capacity === 'delegate' && (to === null || to >= context.today);
    const write = (holding: KeptHolding) => ({
      id: holding.id,
      post: writePost(holding.post),
      account: holding.account,
      name: names.get(holding.account) ?? null,
      given_by: holding.givenBy,
      given_by_name: names.get(holding.givenBy) ?? null,
      ...writeSpan(holding),
    });
    return {
      given: given.filter(isOpen).map(write),
      received: received.filter(isOpen).map(write),
    };
  });
