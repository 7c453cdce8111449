import { isEnd } from './kinds.ts';
import { type Action, APPLICANT, BACK, type Procedure, type Stage, stageOf } from './types.ts';

/** A step that a case may take. */
export type Edge = { readonly from: string; readonly to: string; readonly action: Action };

/**
 * Every step of a procedure. A supplemented application may go wherever a return to its stage says.
 */
export function edgesOf(procedure: Procedure): Edge[] {
  const actions = procedure.stages.flatMap((stage) =>
    stage.actions.map((action) => ({ from: stage.id, action })),
  );
  const backFrom = (stage: string) =>
    actions.flatMap(({ action }) =>
      action.to === stage && action.backTo !== null ? [action.backTo] : [],
    );
  return actions.flatMap(({ from, action }) =>
    (action.to === BACK ? [...new Set(backFrom(from))] : [action.to]).map((to) => ({
      from,
      to,
      action,
    })),
  );
}

/** The stages and ends that a case can come to from a stage, itself included. */
export function reachableFrom(start: string, edges: readonly Edge[]): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const place of seen) for (const { from, to } of edges) if (from === place) seen.add(to);
  return seen;
}

/** The stages from which a case can end, and the ends. */
export function endingFrom(edges: readonly Edge[]): ReadonlySet<string> {
  const seen = new Set<string>(edges.map(({ to }) => to).filter(isEnd));
  for (const place of seen) for (const { from, to } of edges) if (to === place) seen.add(from);
  return seen;
}

/** Whether an action returns a case to who applies, rather than to an office. */
export function returnsToApplicant(procedure: Procedure, { does, to }: Action): boolean {
  return does === 'return' && stageOf(procedure, to)?.office === APPLICANT;
}

/** Whether somebody takes the case on from a stage: an office, or at its own stage the applicant. */
export function movesOn(stage: Stage, { by, to, does }: Action, officeIds: readonly string[]) {
  if (to === stage.id || does === 'withdraw') return false;
  return officeIds.includes(by) || (by === APPLICANT && stage.office === APPLICANT);
}
