import { z } from 'zod';
import { findAccountByEmail } from '../../../store/index.ts';
import { command } from '../../operation.ts';
import { OWNERS } from '../../parties/access.ts';
import { contentRefused } from '../../refusals.ts';
import { partyIdShape } from '../../shapes/party.ts';
import { emailShape, handedOverShape, personNameShape } from '../../shapes/people.ts';
import { says } from '../../shapes/text.ts';
import { PARTY_ITSELF } from '../access.ts';
import { NO_MAIL } from '../create-account.ts';
import { sendInvitation } from '../send-invitation.ts';
import { joinParty } from './join-party.ts';
import { lockColleagues, needHolder } from './need-holder.ts';

/** Lets somebody in by their e-mail; who has no account yet gets one, and a link for its password. */
export const inviteColleague = command(OWNERS, {
  method: 'POST',
  path: '/parties/{party}/colleagues/invite',
  tag: '主体 Parties',
  about: PARTY_ITSELF,
  title: { zh: '邀请同事', en: 'Invite a colleague' },
  text: {
    zh: '按邮箱添加同事为同类岗位的任职者；没有账号的为其开通，设置密码的链接用邮件发出，未开通邮件的显示一次。只有任职者可以。',
    en: 'Gives somebody a post of the same role by their e-mail; who has no account gets one, with a link that is mailed, or shown once where there is no mail. Only holders may.',
  },
})
  .input(z.strictObject({ party: partyIdShape, name: personNameShape, email: emailShape }))
  .output(
    z.object({
      account: z.string(),
      new_account: z.boolean().describe(says('是否新开账号', 'Whether an account was opened')),
      invitation: handedOverShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const holder = needHolder(context.caller);
    const { today, now } = context;
    const city = await context.city();
    const { name, email } = input;
    const at = new Date(now);
    const joined = await city.store.write(async (handle) => {
      const own = await lockColleagues(handle, holder, today);
      const known = await findAccountByEmail(handle, email.toLowerCase());
      if (known === undefined && email.toLowerCase().endsWith('.invalid'))
        throw contentRefused([NO_MAIL]);
      const account =
        known?.id ?? (await city.identity.createAccount({ name, email, password: null }, handle));
      const doing = { holder, today, at };
      const post = await joinParty(handle, { account, field: 'email' }, own, doing);
      context.note({ detail: { account, post, new_account: known === undefined } });
      return { account, new_account: known === undefined };
    });
    if (!joined.new_account) return { ...joined, invitation: null };
    const { toHandOver } = await sendInvitation(city, joined.account, at);
    return { ...joined, invitation: toHandOver };
  });
