import type { Message } from '../../values/index.ts';
import { stageFor } from '../case/act.ts';
import type { Person } from '../case/actor.ts';
import type { Case } from '../case/case.ts';
import type { When } from '../case/deadline.ts';
import { SAYS } from '../case/refusal-words.ts';
import { refuseActor } from '../case/refuse-action.ts';
import { APPLICANT, type Procedure } from '../procedure/types.ts';

/**
 * Why somebody may not dispose of the doubts of a case now, or null. Whoever acts for an office at
 * the stage where the case is may; it is no act of the procedure, and puts nobody under a duty.
 */
export function refuseDisposition(
  procedure: Procedure,
  theCase: Case,
  person: Person,
  when: When,
): Message | null {
  if (theCase.end !== null) return SAYS.ended(theCase.end);
  const stage = stageFor(procedure, theCase);
  if (!stage) return NOBODY;
  if (stage.office === APPLICANT) return WITH_APPLICANT;
  const refusals = stage.actions
    .filter(({ by, does }) => procedure.offices.some(({ id }) => id === by) && does !== 'name')
    .map((action) => refuseActor({ procedure, theCase, stage, action, actor: person, when }));
  return refusals.includes(null) ? null : (refusals[0] ?? NOBODY);
}

const NOBODY: Message = {
  zh: '案件现在不等任何单位办理，疑点不能处置',
  en: 'the case waits for no office now: nobody disposes of doubts',
};
const WITH_APPLICANT: Message = {
  zh: '案件在申报单位手里，重新提交之后再处置疑点',
  en: 'the case is with the applicant: doubts are disposed of once it is submitted again',
};
