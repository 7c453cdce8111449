import type { Message } from '../../values/index.ts';
import { type ActionKind, traitsOf } from '../procedure/kinds.ts';
import { type Action, BACK, type Procedure, type Stage, stageOf } from '../procedure/types.ts';
import { type Actor, byOf, isTheirs, ownerAt } from './actor.ts';
import { batchOf } from './batch-of.ts';
import type { Carried } from './carried.ts';
import type { Case } from './case.ts';
import { checkCarried } from './check-carried.ts';
import type { When } from './deadline.ts';
import type { Acted } from './events.ts';
import { SAYS } from './refusal-words.ts';
import { refuseAction } from './refuse-action.ts';

/** An action that an actor is there for, and why they may not do it now; null where they may. */
export type Offer = { readonly action: Action; readonly refused: Message | null };

/** What an actor asks to do. */
export type Request = { readonly does: ActionKind } & Partial<Carried>;

export type Outcome =
  | { readonly ok: true; readonly event: Acted }
  | { readonly ok: false; readonly why: Message };

/**
 * What somebody may do in a case now, and what they could if it were not for a reason that they are
 * told. The same table decides in `act`.
 */
export function actionsFor(
  procedure: Procedure,
  theCase: Case,
  actor: Actor,
  when: When,
): readonly Offer[] {
  const stage = stageFor(procedure, theCase);
  if (!stage) return [];
  return stage.actions
    .filter(
      (action) =>
        isTheirs(procedure, theCase, actor, action) || standsBackAs(theCase, stage, actor, action),
    )
    .map((action) => ({
      action,
      refused: refuseAction({ procedure, theCase, stage, action, actor, when }),
    }));
}

/**
 * Does an action in a case: gives the event that happened, or says why it is refused. The case is
 * what its events make of it; nothing is changed here.
 */
export function act(
  procedure: Procedure,
  theCase: Case,
  actor: Actor,
  { does, ...carried }: Request,
  when: When,
): Outcome {
  const { id, version } = theCase.pins.procedure;
  if (theCase.end !== null) return { ok: false, why: SAYS.ended(theCase.end) };
  const stage = stageFor(procedure, theCase);
  if (!stage) return { ok: false, why: SAYS.otherProcedure(id, version) };
  const action = stage.actions.find((one) => one.does === does);
  if (!action) return { ok: false, why: SAYS.notHere(traitsOf(does).words, stage.title) };
  const attempt = { procedure, theCase, stage, action, actor, when };
  const why = refuseAction(attempt) ?? checkCarried(attempt, carried);
  if (why !== null) return { ok: false, why };
  const { backTo } = action;
  const to = targetOf(theCase, stage, action);
  const batch = batchOf(procedure, theCase, action, { to, today: when.today });
  const happened = {
    is: traitsOf(does).past,
    ...{ on: when.today, by: byOf(actor), duty: action.duty, office: stage.office },
    ...{ to, backTo, ...(batch !== null && { batch }), carried },
  };
  // The check has held what it carries against its kind, which types cannot follow.
  return { ok: true, event: happened as Acted };
}

/** The stage where a case is; none once it has ended, or by a procedure that is not its own. */
export function stageFor(procedure: Procedure, theCase: Case): Stage | undefined {
  return procedure.id === theCase.pins.procedure.id ? stageOf(procedure, theCase.at) : undefined;
}

/** Whether it would be theirs, if their office did not stand back. */
function standsBackAs(theCase: Case, stage: Stage, actor: Actor, { by }: Action): boolean {
  if (typeof actor === 'string' || ownerAt(theCase, stage).standsBack !== by) return false;
  return theCase.offices[by]?.includes(actor.party) ?? false;
}

/** Where an action leads in this case. */
function targetOf({ returned }: Case, stage: Stage, { to }: Action): string {
  return to === BACK ? (returned?.backTo ?? stage.id) : to;
}
