import { type Acted, applyEvent, checkedOf, type Noted, sourcesOf } from '../../casework/index.ts';
import type { Reading } from '../../store/index.ts';
import { checksOf, findDoubted } from '../checks/examine.ts';
import type { CityContext } from '../context.ts';
import type { JudgedAsked } from './judge-asked.ts';
import type { Judged } from './judge-step.ts';

/** What an office decides over the checks. */
const DECISIONS: readonly Acted['is'][] = ['passed', 'approved', 'refused'];

/**
 * A step with what was known besides: where what is submitted comes from, and what the checks come
 * to on the day of a decision. It is kept with the event, for both are something else later.
 */
export async function noteBeside(
  handle: Reading,
  judged: JudgedAsked,
  context: CityContext,
): Promise<Judged> {
  const noted = await notedOf(handle, judged, context);
  if (noted === null) return judged;
  const event = { ...judged.event, noted };
  return { ...judged, event, folded: applyEvent(judged.before.folded, event) };
}

async function notedOf(
  handle: Reading,
  { before, event, application, doubted }: JudgedAsked,
  context: CityContext,
): Promise<Noted | null> {
  if (event.is === 'submitted')
    return application && { sources: sourcesOf(application.known, event.carried.answers) };
  if (!DECISIONS.includes(event.is)) return null;
  const found = doubted ?? (await findDoubted(handle, before, context));
  return found && { checked: checkedOf(found.claim, checksOf(found), found) };
}
