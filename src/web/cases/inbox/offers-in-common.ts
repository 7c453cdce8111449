import type { Offer } from '../../api/case-queries.ts';

/** What can be done to several cases in the same words; refusals and payments are each their own. */
const TOGETHER: readonly Offer['does'][] = ['pass', 'approve', 'recheck', 'end_notice', 'return'];

/** An action that several cases may be put through at once. */
export type CommonOffer = Pick<Offer, 'does' | 'title' | 'carries' | 'attaches'>;

/** The actions that are offered in some of the cases and can be done to several, each once. */
export function offersInCommon(all: readonly (readonly Offer[])[]): readonly CommonOffer[] {
  return TOGETHER.flatMap((does): CommonOffer[] => {
    const same = all.flat().filter((offer) => offer.does === does && offer.attaches.length === 0);
    const [first] = same;
    if (first === undefined) return [];
    const carries = [...new Set(same.flatMap((offer) => offer.carries))];
    return [{ does, title: first.title, carries, attaches: [] }];
  });
}

/** Cases by their stages: what is offered in one of them stands for the others there. */
export function byStage<
  T extends { readonly procedure: { readonly id: string }; readonly at: { readonly id: string } },
>(cases: readonly T[]): readonly (readonly T[])[] {
  return [...Map.groupBy(cases, ({ procedure, at }) => `${procedure.id} ${at.id}`).values()];
}
