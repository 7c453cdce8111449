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

/** One case of each stage, whose offers stand for those of the others there. */
export function oneOfEachStage<
  T extends { readonly procedure: { readonly id: string }; readonly at: { readonly id: string } },
>(cases: readonly T[]): readonly T[] {
  const found = new Map<string, T>();
  for (const one of cases) {
    const stage = `${one.procedure.id} ${one.at.id}`;
    if (!found.has(stage)) found.set(stage, one);
  }
  return [...found.values()];
}
