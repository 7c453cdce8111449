import { callState, type When } from '../../casework/index.ts';
import { heldBy } from '../../rules/index.ts';
import { findCall, type KeptCall, type Reading } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { contentRefused, notFound, overtaken } from '../refusals.ts';

/**
 * The published call, and the version of the catalogue that it goes by. Refused with 409 unless it
 * is open and the clause not on hold, 422 where the clause is none of its own.
 */
export async function needOpenCall(
  handle: Reading,
  { call: id, clause }: { readonly call: string; readonly clause: string },
  { catalogue, holds }: CityContext,
  { today }: When,
): Promise<{ readonly call: KeptCall; readonly version: number }> {
  const call = await findCall(handle, id);
  const version = call?.catalogueVersion ?? null;
  if (call === undefined || version === null) throw notFound(NO_CALL);
  if (!call.clauses.includes(clause)) throw contentRefused([NOT_IN_CALL]);
  const state = callState(call, today);
  if (state !== 'open') throw overtaken(state === 'closed' ? CLOSED : UPCOMING);
  const known = catalogue.clauses.find((one) => one.id === clause);
  const held = known && heldBy(holds, known);
  if (held) throw overtaken(HELD);
  return { call, version };
}

const NO_CALL = {
  field: 'call',
  message: { zh: '没有这份申报通知', en: 'There is no such call' },
};
const NOT_IN_CALL = {
  field: 'clause',
  message: { zh: '这份申报通知不含这一条款', en: 'The call is not for this clause' },
};
const CLOSED = {
  field: 'call',
  message: { zh: '申报通知已截止', en: 'The call is closed' },
};
const UPCOMING = {
  field: 'call',
  message: { zh: '申报通知尚未开放', en: 'The call is not open yet' },
};
const HELD = {
  field: 'clause',
  message: {
    zh: '这一条款暂停受理，不能申报',
    en: 'This clause is held: no application is taken',
  },
};
