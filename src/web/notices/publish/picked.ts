import type { Publishable } from '../../api/notice-queries.ts';

/** The calls under which some cases are, each once, in their order. */
export function callsOf(cases: readonly Pick<Publishable, 'call'>[]): Publishable['call'][] {
  return [...new Map(cases.map(({ call }) => [call.id, call])).values()];
}

/** What some cases come to together, in fen. */
export function sumOf(cases: readonly Pick<Publishable, 'amount_fen'>[]): number {
  return cases.reduce((sum, { amount_fen }) => sum + Number(amount_fen), 0);
}
