import { covers, type Post } from '../../../offices/index.ts';
import {
  type KeptHolding,
  listAccounts,
  listHoldings,
  lockParty,
  type Party,
  type PostLine,
  type Writing,
} from '../../../store/index.ts';
import type { Day } from '../../../values/index.ts';
import type { Caller, Member } from '../../caller.ts';
import { forbidden } from '../../refusals.ts';
import { at } from '../word-problem.ts';

/** Somebody who holds the post that they act in as their own, and so says who else is let in. */
export type Holder = Member & { readonly post: PostLine };

/** The caller, when they hold their post as its holder. @throws FORBIDDEN for anybody else */
export function needHolder(caller: Caller): Holder {
  if (!isHolder(caller)) throw forbidden(NOT_HOLDER);
  return caller;
}

export function isHolder(caller: Caller): caller is Holder {
  return caller.is === 'member' && caller.post !== null && caller.capacity === 'holder';
}

/** A party, and every holding of one of its roles that lasts. */
export type Colleagues = { readonly party: Party; readonly holdings: readonly KeptHolding[] };

/**
 * The colleagues of a holder; until the transaction ends, others who ask wait, so that nothing
 * comes between. @throws FORBIDDEN when the caller was let go meanwhile
 */
export async function lockColleagues(
  handle: Writing,
  { account, post }: Holder,
  today: Day,
): Promise<Colleagues> {
  const party = await lockParty(handle, post.party);
  const holdings = await listColleagueHoldings(handle, post, today);
  const isStill = holdings.some(
    (one) => one.account === account && one.post.id === post.id && isHeldOn(one, today),
  );
  if (party === undefined || !isStill) throw forbidden(NOT_HOLDER);
  return { party, holdings };
}

/** The holdings of a role in a party that did not end before a day. */
export async function listColleagueHoldings(
  handle: Parameters<typeof listHoldings>[0],
  { party, role }: Pick<Post, 'party' | 'role'>,
  day: Day,
): Promise<KeptHolding[]> {
  const held = await listHoldings(handle, { party });
  return held.filter(({ post, to }) => post.role === role && (to === null || to >= day));
}

/** Who holds posts, as their holder, on a day and may sign in; each once. */
export async function holdersAmong(
  handle: Writing,
  holdings: readonly KeptHolding[],
  day: Day,
): Promise<string[]> {
  const held = holdings.filter((one) => isHeldOn(one, day)).map(({ account }) => account);
  const known = await listAccounts(handle, [...new Set(held)]);
  return known.filter(({ disabledAt }) => disabledAt === null).map(({ id }) => id);
}

function isHeldOn(holding: KeptHolding, day: Day): boolean {
  return holding.capacity === 'holder' && covers(holding, day);
}

const NOT_HOLDER = at('', {
  zh: '只有本单位岗位的任职者可以添加、谢绝或移出同事，替岗与代行者不可以',
  en: 'Only who holds a post here adds, turns down or lets go colleagues; stand-ins and delegates do not',
});
