import type { Caller, Member } from '../caller.ts';
import { notFound } from '../refusals.ts';

/** The member who calls: messages are a person's own. Who sits at the machine has none. */
export function needMember(caller: Caller): Member {
  if (caller.is === 'member') return caller;
  throw notFound({
    field: '',
    message: { zh: '只有登录的人有自己的消息', en: 'Only who is signed in has messages' },
  });
}
