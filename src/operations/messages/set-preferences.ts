import { keepPreference } from '../../store/index.ts';
import { command } from '../operation.ts';
import { BY_MEMBER } from '../people/access.ts';
import { preferenceShape } from '../shapes/messages.ts';
import { needMember } from './need-member.ts';

/** Chooses how the caller is told from now on. */
export const setPreferences = command(BY_MEMBER, {
  method: 'PUT',
  path: '/messages/preferences',
  tag: '消息 Messages',
  title: { zh: '更改收信方式', en: 'Set message preferences' },
  text: {
    zh: '选邮件即时、每日汇总或不收，是否收短信，以及语言；对此后的消息生效。',
    en: 'Mail at once, once a day or never, SMS or not, and the language; for messages from now on.',
  },
})
  .input(preferenceShape.strict())
  .output(preferenceShape)
  .handler(async ({ input, context }) => {
    const { account } = needMember(context.caller);
    const { store } = await context.city();
    context.note({ subject: account, detail: { ...input } });
    await store.write((handle) => keepPreference(handle, account, input));
    return input;
  });
