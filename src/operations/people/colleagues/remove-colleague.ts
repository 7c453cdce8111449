import { z } from 'zod';
import {
  type KeptHolding,
  listAccounts,
  listHoldings,
  revokeHolding,
  sendMessage,
  type Writing,
} from '../../../store/index.ts';
import { callerWords } from '../../messages/words.ts';
import { command } from '../../operation.ts';
import { OWNERS } from '../../parties/access.ts';
import { contentRefused, notFound } from '../../refusals.ts';
import { partyIdShape } from '../../shapes/party.ts';
import { holdingIdShape } from '../../shapes/people.ts';
import { PARTY_ITSELF } from '../access.ts';
import { at, NO_HOLDING } from '../word-problem.ts';
import { type Holder, holdersAmong, lockColleagues, needHolder } from './need-holder.ts';
import { tellColleagues } from './tell-colleagues.ts';

/** Lets a colleague go, or oneself while another holder stays; what they delegated ends with it. */
export const removeColleague = command(OWNERS, {
  method: 'POST',
  path: '/parties/{party}/colleagues/remove',
  tag: '主体 Parties',
  about: PARTY_ITSELF,
  title: { zh: '移出同事', en: 'Let a colleague go' },
  text: {
    zh: '立即收回本单位同类岗位的一项任职，其所作的委托代行一并终止；最后一名任职者不能移出自己。只有任职者可以。',
    en: 'Ends a holding of the same role here at once, and what was delegated from it; the last holder does not let themself go. Only holders may.',
  },
})
  .input(z.strictObject({ party: partyIdShape, holding: holdingIdShape }))
  .output(z.object({ holding: z.string() }))
  .handler(async ({ input, context }) => {
    const holder = needHolder(context.caller);
    const { today } = context;
    const { store } = await context.city();
    await store.write(async (handle) => {
      const own = await lockColleagues(handle, holder, today);
      const ended = own.holdings.find(({ id }) => id === input.holding);
      if (ended === undefined) throw notFound(NO_HOLDING);
      const { account, post } = ended;
      context.note({ detail: { account, post: post.id } });
      const left = own.holdings.filter(({ id }) => id !== ended.id);
      if ((await holdersAmong(handle, left, today)).length === 0) throw contentRefused([LAST]);
      const doing = { holder, today, at: new Date(context.now) };
      await revokeHolding(handle, ended.id, doing.at);
      await endDelegations(handle, ended, doing);
      const [{ name } = { name: '' }] = await listAccounts(handle, [account]);
      const data = { organisation: own.party.name, post: post.title };
      const to = account === holder.account ? [] : [account];
      await sendMessage(handle, { kind: 'post_revoked', data, to, at: doing.at });
      const stay = { party: own.party, holdings: left };
      await tellColleagues(handle, 'colleague_left', { account, name }, stay, doing);
    });
    return { holding: input.holding };
  });

/** Ends what somebody delegated of a post that they hold no longer, and tells their delegates. */
async function endDelegations(
  handle: Writing,
  { post, account, capacity }: KeptHolding,
  { holder, at: when }: { readonly holder: Holder; readonly at: Date },
): Promise<void> {
  if (capacity !== 'holder') return;
  const given = await listHoldings(handle, { post: post.id, givenBy: account });
  for (const one of given.filter((holding) => holding.capacity === 'delegate')) {
    await revokeHolding(handle, one.id, when);
    const data = { organisation: post.partyName, post: post.title, by: callerWords(holder) };
    const to = [one.account];
    await sendMessage(handle, { kind: 'delegation_revoked', data, to, at: when });
  }
}

const LAST = at('holding', {
  zh: '您是本单位最后一名任职者，不能移出自己；请先添加一名同事',
  en: 'You are the last holder here and cannot let yourself go; add a colleague first',
});
