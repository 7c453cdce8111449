import { z } from 'zod';
import { listWaiting } from '../../../store/index.ts';
import { command } from '../../operation.ts';
import { OWNERS } from '../../parties/access.ts';
import { notFound, overtaken } from '../../refusals.ts';
import { partyIdShape } from '../../shapes/party.ts';
import { accountIdShape } from '../../shapes/people.ts';
import { PARTY_ITSELF } from '../access.ts';
import { at } from '../word-problem.ts';
import { joinParty } from './join-party.ts';
import { lockColleagues, needHolder } from './need-holder.ts';
import { DECLINING } from './on-record.ts';

/** Lets in somebody who was vouched for as one of the holder's own party and waits. */
export const admitColleague = command(OWNERS, {
  method: 'POST',
  path: '/parties/{party}/colleagues/admit',
  tag: '主体 Parties',
  about: PARTY_ITSELF,
  title: { zh: '添加同事', en: 'Let a colleague in' },
  text: {
    zh: '把经统一身份认证核验属于本单位的来人添加为同类岗位的任职者；只有任职者可以。',
    en: 'Gives somebody whom the unified identity vouches for as one of this party a post of the same role; only holders may.',
  },
})
  .input(z.strictObject({ party: partyIdShape, account: accountIdShape }))
  .output(z.object({ post: z.string() }))
  .handler(async ({ input, context }) => {
    const { account } = input;
    context.note({ detail: { account } });
    const holder = needHolder(context.caller);
    const { today, now } = context;
    const { store } = await context.city();
    return await store.write(async (handle) => {
      const own = await lockColleagues(handle, holder, today);
      const of = { party: own.party, turningDown: DECLINING, account };
      const [waits] = await listWaiting(handle, of, today);
      if (own.holdings.some((one) => one.account === account)) throw overtaken(LET_IN);
      if (waits === undefined) throw notFound(NOBODY_WAITS);
      const doing = { holder, today, at: new Date(now) };
      const post = await joinParty(handle, { account, field: 'account' }, own, doing);
      context.note({ detail: { account, post } });
      return { post };
    });
  });

const LET_IN = at('account', {
  zh: '此人已在本单位任职，可能刚由他人添加',
  en: 'They hold a post here; perhaps somebody else just added them',
});

export const NOBODY_WAITS = at('account', {
  zh: '等待添加的人中没有此人：身份认证须核验其属于本单位',
  en: 'Nobody like that waits: the unified identity must vouch that they belong here',
});
