import {
  type ActionKind,
  goesToApproval,
  type Procedure,
  refuseDoubted,
} from '../../casework/index.ts';
import type { KeptCase, Reading } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { overtaken } from '../refusals.ts';
import { type Doubted, findDoubted } from './examine.ts';

/**
 * Refuses with 409 to approve a claim, or to pass it on to approval, while a doubt is open.
 * @returns what was looked at for it; null where nothing was
 */
export async function refuseOpenDoubts(
  handle: Reading,
  theCase: KeptCase,
  { procedure, does }: { readonly procedure: Procedure; readonly does: ActionKind },
  context: CityContext,
): Promise<Doubted | null> {
  if (!goesToApproval(procedure, theCase.folded, does)) return null;
  const examination = await findDoubted(handle, theCase, context);
  const why = refuseDoubted(examination?.open ?? []);
  if (why !== null) throw overtaken({ field: 'does', message: why });
  return examination;
}
