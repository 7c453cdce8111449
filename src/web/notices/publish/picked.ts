import type { Publishable } from '../../api/notice-queries.ts';

/** The calls under which some cases are, each once, in their order. */
export function callsOf(cases: readonly Pick<Publishable, 'call'>[]): Publishable['call'][] {
  return [...new Map(cases.map(({ call }) => [call.id, call])).values()];
}

/** What some cases come to together, in fen. */
export function sumOf(cases: readonly Pick<Publishable, 'amount_fen'>[]): number {
  return cases.reduce((sum, { amount_fen }) => sum + Number(amount_fen), 0);
}

/** What is chosen at first: the case that one comes from, where it can be published. */
export function firstPicked(
  cases: readonly Pick<Publishable, 'case' | 'refused'>[],
  begin: string | undefined,
): ReadonlySet<string> {
  return new Set(
    cases.flatMap((one) => (one.case === begin && one.refused === null ? [one.case] : [])),
  );
}

/** Cases in the order of their numbers, in which a notice lists them. */
export function byNumber<Case extends Pick<Publishable, 'number'>>(cases: readonly Case[]): Case[] {
  return cases.toSorted((one, other) => (one.number < other.number ? -1 : 1));
}
