import type { Day } from '../../values/index.ts';
import type { Call } from './call.ts';

/** How a call stands on a day: 未发布, 即将开放, 可申报, 已截止. */
export const CALL_STATES = ['unpublished', 'upcoming', 'open', 'closed'] as const;
export type CallState = (typeof CALL_STATES)[number];

type Dated = Pick<Call, 'window'> & { readonly publishedOn: Day | null };

/** How a call stands on a day. The day of its publication, and the ends of its window, belong to it. */
export function callState({ publishedOn, window }: Dated, today: Day): CallState {
  if (publishedOn === null || today < publishedOn) return 'unpublished';
  if (today < window.from) return 'upcoming';
  return today > window.to ? 'closed' : 'open';
}

/** Days that an open call is still open after today, so 0 on its last; null for any other. */
export function daysLeft(call: Dated, today: Day): number | null {
  return callState(call, today) === 'open' ? call.window.to - today : null;
}
