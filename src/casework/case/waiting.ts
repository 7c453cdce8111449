import type { Role } from '../../offices/index.ts';
import { APPLICANT, type Procedure } from '../procedure/types.ts';
import { stageFor } from './act.ts';
import { ownerAt, roleIn } from './actor.ts';
import type { Case } from './case.ts';
import { type Deadline, deadlineOf, type When } from './deadline.ts';

/** What a list of cases knows of one: where it is, whom it waits for and by when. */
export type Waiting = {
  /** `applicant` or an office of the procedure; null once it has ended. */
  readonly office: string | null;
  /** The parties that it waits for. */
  readonly parties: readonly string[];
  /** The role in which they act; null for the applicant, and once it has ended. */
  readonly role: Role | null;
  readonly deadline: Deadline | null;
};

/**
 * Whom a case waits for, and by when.
 * @throws RangeError by a procedure that is not its own
 */
export function waitingOf(procedure: Procedure, theCase: Case, when: When): Waiting {
  if (theCase.end !== null) return { office: null, parties: [], role: null, deadline: null };
  const stage = stageFor(procedure, theCase);
  if (!stage) throw new RangeError(`no stage "${theCase.at}" in "${procedure.id}"`);
  const { office, parties } = ownerAt(theCase, stage);
  const role = office === APPLICANT ? null : roleIn(procedure, theCase, office);
  return { office, parties, role, deadline: deadlineOf(theCase, stage, when) };
}
