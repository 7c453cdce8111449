import type { z } from 'zod';
import type { KeptHolding, PostLine } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import type { heldPostShape, postShape } from '../shapes/people.ts';

/** A post as the API writes it. */
export function writePost(post: PostLine): z.infer<typeof postShape> {
  const { id, party, partyName, partyType, role, title } = post;
  return { id, party, party_name: partyName, party_type: partyType, role, title };
}

/** A post that somebody holds. */
export function writeHeld(holding: KeptHolding): z.infer<typeof heldPostShape> {
  return { ...writePost(holding.post), capacity: holding.capacity, ...writeSpan(holding) };
}

/** From which day to which, null for an open end. */
export function writeSpan({ from, to }: { readonly from: number; readonly to: number | null }) {
  return { from: formatDay(from), to: to === null ? null : formatDay(to) };
}
