import {
  type Check,
  type Claim,
  type Doubt,
  findDoubts,
  runChecks,
  undisposed,
} from '../../casework/index.ts';
import {
  type KeptCase,
  type KeptDisposition,
  listDispositions,
  type Reading,
} from '../../store/index.ts';
import { type Application, gatherApplication } from '../cases/application.ts';
import { procedureOf } from '../cases/catalogue-at.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { gatherClaim } from './gather-claim.ts';

/** What checks come to in a submitted case, live over all that is on record. */
export type Examination = {
  readonly application: Application;
  readonly claim: Claim;
  readonly checks: readonly Check[];
  readonly doubts: readonly Doubt[];
  /** Those of the doubts that nobody has disposed of. */
  readonly open: readonly Doubt[];
  readonly dispositions: readonly KeptDisposition[];
};

/** Examines a case; null for one that was never submitted, or whose clause is gone. */
export async function examine(
  handle: Reading,
  kept: KeptCase,
  context: CityContext,
): Promise<Examination | null> {
  const { inUse } = await context.city();
  const when = await whenOf(context);
  const application = await gatherApplication(handle, inUse, kept, when);
  if (application === null) return null;
  const procedure = await procedureOf(handle, inUse, kept.folded.pins.procedure);
  const claim = await gatherClaim(handle, kept, application, {
    ...{ procedure, when, today: context.today },
  });
  if (claim === null) return null;
  const { at, statements } = application;
  const doubts = findDoubts(at.doubts, claim, { ...at, statements });
  const dispositions = await listDispositions(handle, kept.id);
  return {
    ...{ application, claim, checks: runChecks(claim, at) ?? [], doubts, dispositions },
    open: undisposed(doubts, dispositions),
  };
}
