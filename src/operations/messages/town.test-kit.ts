import type { Role } from '../../offices/index.ts';
import { addAccount, addHolding, addParty, addPost, type Store } from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import type { Member } from '../caller.ts';

/** Accounts of a small town: alice acts for the enterprise e, bob for the agency a, the clerk for o. */
export type Town = { readonly alice: string; readonly bob: string; readonly clerk: string };

export async function addTown(store: Store, today: Day, at: Date): Promise<Town> {
  return await store.write(async (handle) => {
    const add = async (name: string, phone: string | null = null) =>
      (await addAccount(handle, { name, email: `${name}@example.com`, phone }, at)) ?? '';
    const organisation = { creditCode: null, example: false };
    await addParty(handle, { id: 'e', name: '示例甲', type: 'enterprise', ...organisation }, at);
    await addParty(handle, { id: 'a', name: '示例丙', type: 'agency', ...organisation }, at);
    await addParty(handle, { id: 'o', name: '示例丁', type: 'office', ...organisation }, at);
    const alice = await add('alice', '13800001234');
    const town = { alice, bob: await add('bob'), clerk: await add('clerk') };
    for (const [party, role, account] of [
      ['e', 'enterprise', town.alice],
      ['a', 'agency', town.bob],
      ['o', 'system_administrator', town.clerk],
    ] as const) {
      const post = `${party}-${role}`;
      await addPost(handle, { id: post, party, role, title: '经办' }, at);
      const held = { post, account, capacity: 'holder', from: today, to: null } as const;
      await addHolding(handle, held, { by: 'operator', at });
    }
    return town;
  });
}

/** Somebody of the town in their post. */
export function memberIn({ bob, clerk }: Town, account: string): Member {
  if (account === bob) return memberOf(account, 'agency', 'a');
  if (account === clerk) return memberOf(account, 'system_administrator', 'o');
  return memberOf(account);
}

/** Somebody who acts in a post. */
export function memberOf(account: string, role: Role = 'enterprise', party = 'e'): Member {
  const post = { id: `${party}-${role}`, party, role, title: '经办', closedAt: null };
  const held = { ...post, partyName: '示例甲', partyType: 'enterprise' } as const;
  const who = { is: 'member', account, name: '示例乙', secondFactor: true } as const;
  return { ...who, post: held, capacity: 'holder' };
}
