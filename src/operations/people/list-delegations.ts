import { z } from 'zod';
import { type KeptHolding, listAccountNames, listHoldings } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { accountIdShape, delegationShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { BY_MEMBER, doerOf } from './access.ts';
import { isHolder } from './colleagues/need-holder.ts';
import { listDelegates } from './list-delegates.ts';
import { writePost, writeSpan } from './write-post.ts';

/** The delegations that the caller gave and received, those that are over left out. */
export const listDelegations = cityOperation(BY_MEMBER, {
  method: 'GET',
  path: '/delegations',
  tag: '人员 People',
  title: { zh: '我的委托代行', en: 'List one’s delegations' },
  text: {
    zh: '自己作出的与收到的委托代行，已过期与已撤回的除外；任职者可以委托谁。',
    en: 'Those given and those received, without those that are over; and to whom a holder can delegate.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      given: z.array(delegationShape).describe(says('作出的', 'Given')),
      received: z.array(delegationShape).describe(says('收到的', 'Received')),
      delegates: z
        .array(z.object({ account: accountIdShape, name: z.string() }))
        .describe(
          says('当前岗位可以委托的同事', 'Colleagues to whom the current post can be delegated'),
        ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const { caller, today } = context;
    const account = doerOf(caller);
    const { given, received, names, delegates } = await store.read(async (handle) => {
      const given = await listHoldings(handle, { givenBy: account });
      const received = await listHoldings(handle, { account });
      const people = [...given, ...received].flatMap((one) => [one.account, one.givenBy]);
      const names = await listAccountNames(handle, people);
      const delegates = isHolder(caller) ? await listDelegates(handle, caller, today) : [];
      return { given, received, names, delegates };
    });
    const isOpen = ({ capacity, to }: KeptHolding) =>
      capacity === 'delegate' && (to === null || to >= today);
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
      delegates: delegates.map(({ id, name }) => ({ account: id, name })),
    };
  });
