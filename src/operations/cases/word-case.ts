import { ACTIONS, type CaseEvent } from '../../casework/index.ts';
import type { KeptCase, KeptEvent } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { momentWords } from '../messages/words.ts';

/** What happened, in a word or two. */
export function titleOfEvent({ is }: CaseEvent): Message {
  if (is === 'opened') return { zh: '立案', en: 'opened' };
  if (is === 'repinned') return { zh: '改按新版办理', en: 'moved to another version' };
  const kind = Object.values(ACTIONS).find(({ past }) => past === is);
  return kind?.words ?? { zh: is, en: is };
}

/**
 * That somebody did something in a case after what a caller saw: who and what.
 * @param whoOf how people are named to the caller
 */
export function wordMovedOn(
  { events }: KeptCase,
  seen: number,
  whoOf: (kept: KeptEvent) => Message,
) {
  const later = events.filter(({ number }) => number > seen);
  const said = (language: 'zh' | 'en') =>
    later
      .slice(-MOST)
      .map((kept) => {
        const [who, what] = [whoOf(kept)[language], titleOfEvent(kept.event)[language]];
        const when = momentWords(kept.at);
        return language === 'zh' ? `${who}于 ${when} “${what}”` : `${who}: "${what}" at ${when}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  const nothing = later.length === 0;
  return {
    field: 'seen',
    message: {
      zh: nothing
        ? '案件没有这么多事件，请重新读取'
        : `案件已有新的进展：${said('zh')}；没有办理，请看过再办`,
      en: nothing
        ? 'The case has not so many events; read it again'
        : `The case has moved on: ${said('en')}; nothing was done, look at it first`,
    },
  };
}

const MOST = 3;

export function wordOpenAlready(number: string) {
  return {
    field: 'matter',
    message: {
      zh: `同一条款、同一事项、同一受益企业已有在办案件 ${number}`,
      en: `Case ${number} is open already for the same clause, matter and beneficiary`,
    },
  };
}
