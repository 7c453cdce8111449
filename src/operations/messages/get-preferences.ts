import { z } from 'zod';
import { findPreference, USUAL_PREFERENCE } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { BY_MEMBER } from '../people/access.ts';
import { preferenceShape } from '../shapes/messages.ts';
import { says } from '../shapes/text.ts';
import { needMember } from './need-member.ts';

/** How the caller wants to be told, and by what this city tells anybody. */
export const getPreferences = cityOperation(BY_MEMBER, {
  method: 'GET',
  path: '/messages/preferences',
  tag: '消息 Messages',
  title: { zh: '收信方式', en: 'Get message preferences' },
  text: {
    zh: '本人选的收信方式，以及本站是否开通邮件、短信；没有开通的，消息只在站内。',
    en: 'How the caller wants to be told, and whether mail and SMS are set up here; where they are not, messages stay in the house.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      preference: preferenceShape,
      mail_set_up: z.boolean().describe(says('本站是否开通邮件', 'Whether mail is set up here')),
      sms_set_up: z.boolean().describe(says('本站是否开通短信', 'Whether SMS is set up here')),
    }),
  )
  .handler(async ({ context }) => {
    const { account } = needMember(context.caller);
    const { store, telling } = await context.city();
    const chosen = await store.read((handle) => findPreference(handle, account));
    return {
      preference: chosen ?? USUAL_PREFERENCE,
      mail_set_up: telling.mail,
      sms_set_up: telling.sms,
    };
  });
