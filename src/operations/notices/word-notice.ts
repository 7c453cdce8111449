import type { LineOutcome, LineState, Term } from '../../casework/index.ts';
import { formatDay, type Message } from '../../values/index.ts';

/** How a line stands, in words. */
export const STATE_WORDS: Readonly<Record<LineState, Message>> = {
  running: { zh: '公示中', en: 'up' },
  frozen: { zh: '异议核查中（本笔暂停）', en: 'frozen: an objection is looked into' },
  through: { zh: '期满无异议', en: 'through' },
  corrected: { zh: '已更正', en: 'corrected' },
};

/** What corrected a line, in words. */
export const OUTCOME_WORDS: Readonly<Record<LineOutcome, Message>> = {
  rejected: { zh: '异议不成立', en: 'objection rejected' },
  upheld: { zh: '异议成立，重新公示', en: 'objection upheld: published anew' },
  changed: { zh: '异议成立，变更后重新公示', en: 'objection upheld: changed and published anew' },
  refused: { zh: '不予支持', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** How far a notice has come, in words. */
export function wordTerm(term: Term | null): Message {
  if (term === null) return { zh: '公示期未载明', en: 'no time is stated' };
  const { day, count, last, provisional, over } = term;
  const on = formatDay(last);
  if (over) return { zh: `已于 ${on} 期满`, en: `ended on ${on}` };
  return {
    zh: `第 ${day} 天，共 ${count} 天，${on} 届满${provisional ? '（暂定：该年工作日安排未公布）' : ''}`,
    en: `day ${day} of ${count}, ends on ${on}${provisional ? ' (provisional: no calendar of that year yet)' : ''}`,
  };
}
