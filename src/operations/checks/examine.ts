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
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { withAmountsOfOthers } from './amounts-of-others.ts';
import { gatherClaim } from './gather-claim.ts';

/** The doubts about a submitted case, live over all that is on record. */
export type Doubted = {
  readonly application: Application;
  readonly claim: Claim;
  readonly doubts: readonly Doubt[];
  /** Those of them that nobody has disposed of. */
  readonly open: readonly Doubt[];
  readonly dispositions: readonly KeptDisposition[];
};

/** With them, what the automatic checks come to. */
export type Examination = Doubted & { readonly checks: readonly Check[] };

/** Looks for doubts in a case; null for one that was never submitted, or whose clause is gone. */
export async function findDoubted(
  handle: Reading,
  kept: KeptCase,
  context: CityContext,
): Promise<Doubted | null> {
  const { inUse } = await context.city();
  const when = await whenOf(context);
  const application = await gatherApplication(handle, inUse, kept, when);
  if (application === null) return null;
  const procedure = await procedureOf(handle, inUse, kept.folded.pins.procedure);
  const around = { procedure, when, today: context.today };
  const claim = await gatherClaim(handle, kept, application, around);
  if (claim === null) return null;
  const { at, statements } = application;
  const doubts = findDoubts(at.doubts, claim, { ...at, statements });
  const dispositions = await listDispositions(handle, kept.id);
  return { application, claim, doubts, dispositions, open: undisposed(doubts, dispositions) };
}

/** Examines a case: checks and doubts; null as for `findDoubted`. */
export async function examine(
  handle: Reading,
  kept: KeptCase,
  context: CityContext,
): Promise<Examination | null> {
  const doubted = await findDoubted(handle, kept, context);
  return doubted && { ...doubted, checks: checksOf(doubted) };
}

/** What the automatic checks come to. */
export function checksOf({ application, claim }: Doubted): readonly Check[] {
  return runChecks(withAmountsOfOthers(claim, application), application.at) ?? [];
}
