import type { Message } from '../../values/index.ts';
import { checkActions } from './check-actions.ts';
import { checkBatches } from './check-batches.ts';
import { checkDuties } from './check-duties.ts';
import { checkNotice } from './check-notice.ts';
import type { Fault } from './fault.ts';
import { edgesOf, endingFrom, movesOn, reachableFrom } from './graph.ts';
import { ACTIONS } from './kinds.ts';
import { APPLICANT, BACK, type Procedure, type Stage } from './types.ts';

/**
 * Holds a procedure against what must be so: a case can come to every stage, can end from each,
 * finds somebody there who takes it on; actions carry what they must; duties are apart; nothing is
 * paid without a public notice; batches are filed by somebody.
 */
export function checkProcedure(procedure: Procedure): Fault[] {
  for (const check of CHECKS) {
    const faults = check(procedure);
    if (faults.length > 0) return faults;
  }
  return [];
}

/** One after the other: what one finds would upset those after it. */
const CHECKS = [
  checkActions,
  checkOwners,
  checkReach,
  checkDuties,
  checkNotice,
  checkBatches,
] as const;

/** That the applicant begins, that somebody takes a case on from every stage, that it can end there. */
function checkOwners(procedure: Procedure): Fault[] {
  const { stages, offices } = procedure;
  const [first] = stages;
  const ending = endingFrom(edgesOf(procedure));
  const ids = offices.map(({ id }) => id);
  const begins = first.office === APPLICANT && first.actions.some(isFirstSubmission);
  if (!begins) return [{ at: first, ...NO_BEGINNING }];
  return stages.flatMap((stage) => {
    if (!stage.actions.some((action) => movesOn(stage, action, ids)))
      return [{ at: stage, ...NOBODY }];
    return ending.has(stage.id) ? [] : [{ at: stage, ...ENDLESS }];
  });
}

/** That a case comes to every stage, and that every office has something to do. */
function checkReach(procedure: Procedure): Fault[] {
  const { stages, offices } = procedure;
  const edges = edgesOf(procedure);
  const reached = reachableFrom(stages[0].id, edges);
  const lost = stages.filter(({ id }) => !reached.has(id));
  const first = lost.filter(({ id }) => !edges.some(({ from, to }) => to === id && from !== id));
  const faults: Fault[] = (first.length > 0 ? first : lost).map((at) => ({ at, ...UNREACHED }));
  const idle = offices.filter(({ id }) => !stages.some((stage) => actsAt(stage, id)));
  if (idle.length > 0)
    faults.push({ at: 'procedure', message: wordIdle(idle.map(({ id }) => id)) });
  return faults;
}

function isFirstSubmission({ does, to }: Stage['actions'][number]): boolean {
  return does === 'submit' && to !== BACK;
}

function actsAt({ office, actions }: Stage, id: string): boolean {
  return office === id || actions.some(({ by }) => by === id);
}

const UNREACHED = {
  message: { zh: '没有哪个动作到得了这个环节', en: 'no action leads to this stage' },
  expected: { zh: '某个动作的 to 写它，或删去', en: 'a "to" that names it, or leave it out' },
};
const ENDLESS = {
  message: { zh: '从这个环节走不到任何终局', en: 'a case cannot end from this stage' },
  expected: { zh: '一个最终通到终局的动作', en: 'an action that in the end leads to an end' },
};
const NOBODY = {
  message: {
    zh: '到了这个环节，没有人能让案件往下走',
    en: 'nobody can take a case on from this stage',
  },
  expected: {
    zh: '本环节的办理单位（或申报单位）有一个通往别处的动作',
    en: 'an action of its office (or of the applicant) that leads elsewhere',
  },
};
const NO_BEGINNING = {
  message: { zh: '第一个环节应由申报单位提交', en: 'at the first stage the applicant submits' },
  expected: {
    zh: `office: applicant，并有 does: submit（${ACTIONS.submit.words.zh}）`,
    en: 'office: applicant, and does: submit',
  },
};

function wordIdle(idle: readonly string[]): Message {
  return {
    zh: `这些单位在程序里无事可做：${idle.join('、')}`,
    en: `these offices have nothing to do: ${idle.join(', ')}`,
  };
}
