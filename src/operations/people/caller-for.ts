import { covers } from '../../offices/index.ts';
import { type KeptHolding, listHoldings, type Store } from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import type { Member } from '../caller.ts';

/** Somebody who is signed in. */
export type SignedIn = {
  readonly account: string;
  readonly name: string;
  readonly secondFactor: boolean;
};

/**
 * The caller that somebody who is signed in is, in the post that they ask for, else in the first
 * of those that they hold today. Who asks for one that they do not hold reads in the first, and
 * does nothing in it.
 */
export async function callerFor(
  store: Store,
  { account, name, secondFactor }: SignedIn,
  wanted: string | null,
  today: Day,
): Promise<Member> {
  const held = await holdingsOn(store, account, today);
  const asked = held.find(({ post }) => post.id === wanted);
  const holding = asked ?? held[0];
  return {
    is: 'member',
    account,
    name,
    secondFactor,
    post: holding?.post ?? null,
    capacity: holding?.capacity ?? null,
    ...(wanted !== null && asked === undefined && { lostPost: true }),
  };
}

/** What an account holds on a day. */
export async function holdingsOn(store: Store, account: string, day: Day): Promise<KeptHolding[]> {
  const held = await store.read((handle) => listHoldings(handle, { account }));
  return held.filter((holding) => covers(holding, day));
}
