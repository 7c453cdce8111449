import type { z } from 'zod';
import { goesToApproval, type Offer, type Procedure, refuseDoubted } from '../../casework/index.ts';
import type { KeptCase, Reading } from '../../store/index.ts';
import { writeOffers } from '../cases/write-steps.ts';
import type { CityContext } from '../context.ts';
import type { offerShape } from '../shapes/case.ts';
import { findDoubted } from './examine.ts';
import { proposeGrounds } from './propose-grounds.ts';

/**
 * What somebody may do in a case, once its checks are looked at: nothing goes on to approval while a
 * doubt is open, and a refusal comes with the grounds that it could rest on.
 */
export async function offersExamined(
  handle: Reading,
  kept: KeptCase,
  { procedure, offers }: { readonly procedure: Procedure; readonly offers: readonly Offer[] },
  context: CityContext,
): Promise<z.infer<typeof offerShape>[]> {
  const concerns = ({ action: { does }, refused }: Offer) =>
    refused === null && (does === 'refuse' || goesToApproval(procedure, kept.folded, does));
  const examination = offers.some(concerns) ? await findDoubted(handle, kept, context) : null;
  if (examination === null) return writeOffers(procedure, kept.folded, offers);
  const why = refuseDoubted(examination.open);
  const held = offers.map((offer) =>
    concerns(offer) && offer.action.does !== 'refuse' ? { ...offer, refused: why } : offer,
  );
  return writeOffers(procedure, kept.folded, held).map((offer) =>
    offer.does === 'refuse' && offer.refused === null
      ? { ...offer, proposed_grounds: proposeGrounds(examination) }
      : offer,
  );
}
