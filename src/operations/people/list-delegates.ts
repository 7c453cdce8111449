import { covers, refuseHolding } from '../../offices/index.ts';
import { type Account, listAccounts, listHoldings, type Reading } from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import type { Holder } from './colleagues/need-holder.ts';

/**
 * Who can be asked to act in the post of its holder: whoever else holds a post of the same party
 * today as their own or to stand in, but not this one, nor one that excludes it.
 */
export async function listDelegates(
  handle: Reading,
  { account, post }: Pick<Holder, 'account' | 'post'>,
  today: Day,
): Promise<Account[]> {
  const inParty = await listHoldings(handle, { party: post.party });
  const held = inParty.filter((one) => covers(one, today));
  const ids = held
    .filter((one) => one.account !== account && one.capacity !== 'delegate')
    .map((one) => one.account);
  const able = [...new Set(ids)].filter((id) => {
    const wanted = { post, account: id, capacity: 'delegate', from: today, to: today } as const;
    return refuseHolding(wanted, held) === null;
  });
  return (await listAccounts(handle, able)).filter(({ disabledAt }) => disabledAt === null);
}
