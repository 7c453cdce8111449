import type { CallState } from '../api/call-queries.ts';
import { textOf } from '../search.ts';

/** The states that everybody sees, in the order in which they concern an applicant. */
export const SHOWN_STATES = ['open', 'upcoming', 'closed'] as const satisfies CallState[];

/** What the list of calls is searched for, and how it is shown, as the address carries it. */
export type CallsSearch = {
  readonly q?: string;
  readonly state?: (typeof SHOWN_STATES)[number];
  readonly clause?: string;
  readonly view?: 'month';
  /** A month like 2022-10. */
  readonly month?: string;
};

/** Reads them from an address and drops what is none. */
export function readCallsSearch(search: Record<string, unknown>): CallsSearch {
  const q = textOf(search.q);
  const clause = textOf(search.clause);
  const state = SHOWN_STATES.find((one) => one === search.state);
  const month = textOf(search.month);
  return {
    ...(q !== undefined && { q }),
    ...(state !== undefined && { state }),
    ...(clause !== undefined && { clause }),
    ...(search.view === 'month' && { view: 'month' as const }),
    ...(month !== undefined && /^(?:20|21)\d\d-(?:0[1-9]|1[0-2])$/u.test(month) && { month }),
  };
}

/** Which text of a call is looked at; the one that counts unless the address names another. */
export function readCallSearch(search: Record<string, unknown>): { text?: number | undefined } {
  const text = Number(search.text);
  return Number.isInteger(text) && text > 0 ? { text } : {};
}
