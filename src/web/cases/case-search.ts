import type { CaseFilter } from '../api/case-queries.ts';
import { isBatch } from '../batches/batch-month.ts';
import { textOf } from '../search.ts';

/** The filters of a list of cases, as the address carries them. */
export type CaseSearch = {
  readonly q?: string;
  readonly at?: string;
  readonly clause?: string;
  readonly call?: string;
  /** As `2022-09`. */
  readonly batch?: string;
  readonly state?: 'open' | 'ended';
  readonly overdue?: true;
  readonly sort?: 'due' | 'latest';
  /** Of the inbox: samples to settle instead of cases to decide. */
  readonly desk?: 'drawn';
};

/** Reads the filters from an address and drops what is none. */
export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const [q, at, clause, call] = [search.q, search.at, search.clause, search.call].map(textOf);
  const batch = textOf(search.batch);
  const { state, overdue, sort, desk } = search;
  return {
    ...(q !== undefined && { q }),
    ...(at !== undefined && { at }),
    ...(clause !== undefined && { clause }),
    ...(call !== undefined && isCallId(call) && { call }),
    ...(batch !== undefined && isBatch(batch) && { batch }),
    ...((state === 'open' || state === 'ended') && { state }),
    ...((overdue === true || overdue === 'true') && { overdue: true as const }),
    ...((sort === 'due' || sort === 'latest') && { sort }),
    ...(desk === 'drawn' && { desk: 'drawn' as const }),
  };
}

function isCallId(word: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(word);
}

/** The same for the server. */
export function caseFilterOf(search: CaseSearch): CaseFilter {
  const { q, at, clause, call, batch, state, overdue, sort } = search;
  return {
    ...(q !== undefined && { text: q }),
    ...(at !== undefined && { at }),
    ...(clause !== undefined && { clause }),
    ...(call !== undefined && { call }),
    ...(batch !== undefined && { batch }),
    ...(state !== undefined && { ended: state === 'ended' }),
    ...(overdue === true && { overdue }),
    ...(sort !== undefined && { sort }),
  };
}

/** Whether anything is left out by the filters; the order leaves nothing out. */
export function isNarrowed({ q, at, clause, call, batch, state, overdue }: CaseSearch): boolean {
  return [q, at, clause, call, batch, state, overdue].some((filter) => filter !== undefined);
}
