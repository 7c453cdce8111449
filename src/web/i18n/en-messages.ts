import type { EnglishWords } from './words.ts';
import type { zhMessages } from './zh-messages.ts';

/** Words of messages, in English. */
export const enMessages: Pick<EnglishWords, keyof typeof zhMessages> = {
  messages: {
    title: 'Messages',
    bell: 'Messages, {{count}} not read',
    which: 'Which messages',
    all: 'All',
    unread: 'Not read',
    readAll: 'Mark all as read',
    read: 'Mark as read',
    open: 'Open',
    isNew: 'New',
    urgent: 'Urgent',
    none: 'No messages yet.',
    noneUnread: 'Nothing that you have not read.',
    more: 'Earlier messages',
    howTold: 'How you are told',
    mail: 'Mail',
    sms: 'SMS',
    atOnce: 'At once',
    daily: 'In one mail at eight each morning',
    never: 'Never',
    urgentAlways:
      'Urgent messages (a changed password, a locked account) are mailed at once, always.',
    noMailHere: 'Mail is not set up on this site; messages stay here.',
    smsToo: 'Text messages too, where it matters',
    language: 'Language of mail and SMS',
    keep: 'Save how you are told',
    kept: 'Saved, for messages from now on.',
    undelivered: 'Mail and SMS that did not arrive',
    noneUndelivered: 'Nothing failed to arrive.',
    tries: 'tried {{count}} times',
    tries_one: 'tried {{count}} time',
    retry: 'Send again',
    inviteAnew: 'Its link is void; invite once more',
  },
};
