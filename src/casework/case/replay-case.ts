import type { Message } from '../../values/index.ts';
import { ACTIONS } from '../procedure/kinds.ts';
import { BACK, type Procedure, stageOf } from '../procedure/types.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { applyEvent, foldCase } from './fold-case.ts';

/** What of a case does not follow from its procedure: at which event, and why. */
export type ReplayFault = { readonly event: number; readonly why: Message };

/**
 * Goes through a case by its procedure: each event has its action at the stage where the case was,
 * and led where that action leads. Events before a case was moved to this version are only folded.
 * @throws RangeError where the first event does not open the case, or a later one does
 */
export function replayCase(
  procedure: Procedure,
  events: readonly CaseEvent[],
): { readonly folded: Case; readonly faults: readonly ReplayFault[] } {
  const [first, ...more] = events;
  const moved = events.findLastIndex(({ is }) => is === 'repinned');
  const faults: ReplayFault[] = [];
  let folded = foldCase(first === undefined ? [] : [first]);
  for (const [index, event] of more.entries()) {
    const why = index + 1 > moved ? faultIn(procedure, folded, event) : null;
    if (why !== null) faults.push({ event: index + 2, why });
    folded = applyEvent(folded, event);
  }
  return { folded, faults };
}

function faultIn(procedure: Procedure, before: Case, event: CaseEvent): Message | null {
  if (event.is === 'opened' || event.is === 'repinned') return null;
  const stage = stageOf(procedure, before.at);
  if (stage === undefined) return noStage(before.at);
  const actions = stage.actions.filter(({ does }) => ACTIONS[does].past === event.is);
  if (actions.length === 0) return notThere(event.is, stage.title);
  const targets = actions.map(({ to }) =>
    to === BACK ? (before.returned?.backTo ?? stage.id) : to,
  );
  return targets.includes(event.to) ? null : elsewhere(event.to, targets);
}

const noStage = (at: string): Message => ({
  zh: `程序里没有环节“${at}”`,
  en: `the procedure has no stage "${at}"`,
});
const notThere = (is: string, { zh, en }: Message): Message => ({
  zh: `“${zh}”环节没有这个动作（${is}）`,
  en: `there is no such action (${is}) at "${en}"`,
});
const elsewhere = (to: string, targets: readonly string[]): Message => ({
  zh: `去了“${to}”，按程序应去 ${targets.join('、')}`,
  en: `it led to "${to}", by the procedure to ${targets.join(', ')}`,
});
