import {
  type Acted,
  type Actor,
  act,
  actionsFor,
  applyEvent,
  type Case,
  type Procedure,
  type Request,
  stageFor,
  type Waiting,
  type When,
  waitingOf,
} from '../../casework/index.ts';
import type { KeptCase } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { contentRefused, forbidden, overtaken } from '../refusals.ts';

/** What would come of a step: its event, the case after it, and whom that waits for. */
export type Judged = {
  readonly procedure: Procedure;
  readonly before: KeptCase;
  readonly event: Acted;
  readonly folded: Case;
  readonly waiting: Waiting;
};

/**
 * What comes of a request in a case, or a refusal: 409 where the case does not stand so, 403 where
 * the actor may not, 422 where what is carried will not do. Nothing is changed.
 */
export function judgeStep(
  procedure: Procedure,
  before: KeptCase,
  actor: Actor,
  request: Request,
  when: When,
): Judged {
  const outcome = act(procedure, before.folded, actor, request, when);
  if (!outcome.ok) throw refused(procedure, before.folded, actor, request, when, outcome.why);
  const folded = applyEvent(before.folded, outcome.event);
  const waiting = waitingOf(procedure, folded, when);
  return { procedure, before, event: outcome.event, folded, waiting };
}

function refused(
  procedure: Procedure,
  theCase: Case,
  actor: Actor,
  { does }: Request,
  when: When,
  why: Message,
): Error {
  const problem = { field: 'does', message: why };
  const stage = theCase.end === null ? stageFor(procedure, theCase) : undefined;
  if (!stage?.actions.some((action) => action.does === does)) return overtaken(problem);
  const offer = actionsFor(procedure, theCase, actor, when).find(
    ({ action }) => action.does === does,
  );
  if (offer === undefined || offer.refused !== null) return forbidden(problem);
  return contentRefused([{ ...problem, field: '' }]);
}
