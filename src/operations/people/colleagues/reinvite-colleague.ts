import { z } from 'zod';
import { isNoted, listHoldings, listUnclaimed, lockAccount } from '../../../store/index.ts';
import { command } from '../../operation.ts';
import { OWNERS } from '../../parties/access.ts';
import { forbidden, notFound } from '../../refusals.ts';
import { partyIdShape } from '../../shapes/party.ts';
import { accountIdShape, handedOverShape } from '../../shapes/people.ts';
import { PARTY_ITSELF } from '../access.ts';
import { sendInvitation } from '../send-invitation.ts';
import { at } from '../word-problem.ts';
import { lockColleagues, needHolder } from './need-holder.ts';
import { openedHere } from './on-record.ts';

/**
 * Another link for a colleague who was invited and has set no password. Only for an account that
 * this party opened and that holds nothing elsewhere: with its link one could act as it.
 */
export const reinviteColleague = command(OWNERS, {
  method: 'POST',
  path: '/parties/{party}/colleagues/invite-again',
  tag: '主体 Parties',
  about: PARTY_ITSELF,
  title: { zh: '再次邀请同事', en: 'Invite a colleague again' },
  text: {
    zh: '为本单位邀请、尚未设置密码的同事重开链接，一小时内有效。只有任职者可以。',
    en: 'Makes another link, good for an hour, for a colleague whom this party invited and who has set no password. Only holders may.',
  },
})
  .input(z.strictObject({ party: partyIdShape, account: accountIdShape }))
  .output(z.object({ invitation: handedOverShape }))
  .handler(async ({ input, context }) => {
    const { party, account } = input;
    context.note({ detail: { account } });
    const holder = needHolder(context.caller);
    const city = await context.city();
    await city.store.write(async (handle) => {
      const own = await lockColleagues(handle, holder, context.today);
      if (!own.holdings.some((one) => one.account === account)) throw notFound(NO_COLLEAGUE);
      if (!(await lockAccount(handle, account))) throw notFound(NO_COLLEAGUE);
      const held = await listHoldings(handle, { account });
      const isOnlyHere = held.every(({ post }) => post.party === party);
      const isUnclaimed = (await listUnclaimed(handle, [account])).length > 0;
      const isOpenedHere = await isNoted(handle, ...openedHere(party, account));
      if (!isOnlyHere || !isUnclaimed || !isOpenedHere) throw forbidden(THEIR_OWN);
    });
    const { toHandOver } = await sendInvitation(city, account, new Date(context.now));
    return { invitation: toHandOver };
  });

const NO_COLLEAGUE = at('account', {
  zh: '同事中没有此人，或其账号已停用',
  en: 'There is no such colleague, or the account is disabled',
});
const THEIR_OWN = at('account', {
  zh: '此人已能登录，或账号不是由本单位开通；请其本人重设密码，或联系系统管理员',
  en: 'They can sign in, or the account was not opened here; they reset the password themself, or ask the system administrator',
});
