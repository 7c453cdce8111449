import type { Capacity } from '../../offices/index.ts';
import { type Day, formatDay, type Message } from '../../values/index.ts';
import type { Caller } from '../caller.ts';

const CHINA_MS = 8 * 3_600_000;
const CAPACITY_WORDS: Readonly<Record<Capacity, Message>> = {
  holder: { zh: '任职', en: 'as its holder' },
  stand_in: { zh: '替岗', en: 'as a stand-in' },
  delegate: { zh: '代行', en: 'as a delegate' },
};

export function capacityWords(capacity: Capacity): Message {
  return CAPACITY_WORDS[capacity];
}

/** From a day to a day, both included; without an end when there is none. */
export function spanWords(from: Day, to: Day | null): Message {
  const first = formatDay(from);
  if (to === null) return { zh: `自 ${first} 起`, en: `from ${first} on` };
  return { zh: `自 ${first} 至 ${formatDay(to)}`, en: `from ${first} to ${formatDay(to)}` };
}

/** A moment by the clocks of China, to the minute. */
export function momentWords(at: Date): string {
  const china = new Date(at.getTime() + CHINA_MS).toISOString();
  return `${china.slice(0, 10)} ${china.slice(11, 16)}`;
}

/** Who did it, by name and post. */
export function callerWords(caller: Caller): string | Message {
  if (caller.is !== 'member') return { zh: '本站运维人员', en: 'the operator of this site' };
  const { name, post } = caller;
  return post === null ? name : `${post.partyName} ${post.title} ${name}`;
}
