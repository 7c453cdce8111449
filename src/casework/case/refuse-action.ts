import type { Message } from '../../values/index.ts';
import {
  type Action,
  ANYONE,
  APPLICANT,
  CLAIM_PARTIES,
  isNotice,
  type Procedure,
  type Stage,
  stageOf,
} from '../procedure/types.ts';
import { type Actor, isTheirs, ownerAt, partiesOf } from './actor.ts';
import type { Case } from './case.ts';
import { deadlineOf, type When } from './deadline.ts';
import { SAYS } from './refusal-words.ts';

/** An action at the stage where a case is, and who would do it when. */
export type Attempt = {
  readonly procedure: Procedure;
  readonly theCase: Case;
  readonly stage: Stage;
  readonly action: Action;
  readonly actor: Actor;
  readonly when: When;
};

type Guard = (attempt: Attempt) => Message | null;

/**
 * Why somebody may not do an action now, or null: the one table that says so, for screens and for
 * the server. The first reason counts. What the action carries is not looked at.
 */
export function refuseAction(attempt: Attempt): Message | null {
  for (const guard of GUARDS) {
    const why = guard(attempt);
    if (why !== null) return why;
  }
  return null;
}

/** Why somebody is not who does an action, whatever else it takes; null where they are. */
export function refuseActor(attempt: Attempt): Message | null {
  for (const guard of OF_ACTOR) {
    const why = guard(attempt);
    if (why !== null) return why;
  }
  return null;
}

const OF_ACTOR: readonly Guard[] = [
  standsBack,
  notTheirs,
  ownOrganisation,
  ownObjection,
  stoodBack,
  twoDuties,
  goesBackwards,
];
const GUARDS: readonly Guard[] = [refuseActor, byKind, skipsNotice];

/** An office that is a party to the claim stops the case, until another is named. */
function standsBack({ procedure, theCase, stage, action }: Attempt): Message | null {
  const { office, standsBack: back } = ownerAt(theCase, stage);
  if (back === null || action.by !== back) return null;
  const naming = office === back ? null : titleOf(procedure, office);
  return SAYS.standsBack(titleOf(procedure, back), naming);
}

function notTheirs({ procedure, theCase, action, actor }: Attempt): Message | null {
  if (isTheirs(procedure, theCase, actor, action)) return null;
  return SAYS.notTheirs(titleOf(procedure, action.by));
}

/** Nobody decides about their own organisation, whatever post they are in. */
function ownOrganisation({ theCase, action, actor }: Attempt): Message | null {
  if (typeof actor === 'string' || action.by === APPLICANT || action.by === ANYONE) return null;
  const own = CLAIM_PARTIES.map((party) => theCase.parties[party].party);
  return actor.organisations.some((party) => own.includes(party)) ? SAYS.ownOrganisation : null;
}

function ownObjection({ theCase, action, actor }: Attempt): Message | null {
  if (typeof actor === 'string' || action.by === APPLICANT || action.by === ANYONE) return null;
  const objected = theCase.objections.some(({ account }) => account === actor.account);
  return objected ? SAYS.ownObjection : null;
}

/** Who stood back acts no more, under no duty. */
function stoodBack({ theCase, action, actor }: Attempt): Message | null {
  if (typeof actor === 'string' || action.by === APPLICANT || action.by === ANYONE) return null;
  return theCase.recused.includes(actor.account) ? SAYS.stoodBack : null;
}

/** Nobody acts under two duties in one case. */
function twoDuties({ theCase, action, actor }: Attempt): Message | null {
  const { duty } = action;
  if (typeof actor === 'string' || duty === null) return null;
  const other = theCase.acts.find((act) => act.account === actor.account && act.duty !== duty);
  return other ? SAYS.twoDuties(other.duty, duty) : null;
}

function goesBackwards({ theCase, when }: Attempt): Message | null {
  return when.today < theCase.lastOn ? SAYS.backwards(theCase.lastOn) : null;
}

/** What holds for some kinds of actions only: times, scores, naming. */
function byKind({ procedure, theCase, stage, action, actor, when }: Attempt): Message | null {
  const deadline = deadlineOf(theCase, stage, when);
  switch (action.does) {
    case 'end_notice':
      if (deadline?.provisional) return SAYS.noticeProvisional(deadline.day);
      return deadline && !deadline.overdue ? SAYS.noticeRuns(deadline.day) : null;
    case 'object':
      if (!isNotice(stage) || !deadline?.overdue || deadline.provisional) return null;
      return SAYS.noticeOver(deadline.day);
    case 'expire':
      return deadline?.overdue && !deadline.provisional
        ? null
        : SAYS.notOverdue(deadline?.day ?? null);
    case 'name':
      return ownerAt(theCase, stage).standsBack === null
        ? SAYS.needsNoName(titleOf(procedure, stage.office))
        : null;
    case 'score': {
      const own = theCase.scores.some(
        ({ account }) => typeof actor !== 'string' && account === actor.account,
      );
      return own ? SAYS.scoredAlready : null;
    }
    case 'pass':
    case 'return':
    case 'refuse':
    case 'approve': {
      const least = stage.actions.find(({ does }) => does === 'score')?.least ?? 0;
      const given = theCase.scores.length;
      return action.does !== 'return' && given < least ? SAYS.moreScores(least, given) : null;
    }
    case 'submit':
    case 'withdraw':
    case 'recuse':
    case 'publish':
    case 'reject_objection':
    case 'uphold_objection':
    case 'uphold_with_change':
    case 'recheck':
    case 'pay':
      return null;
  }
}

/** While a notice is up, nothing goes on to where money is re-checked or paid. */
function skipsNotice({ procedure, theCase, action, when }: Attempt): Message | null {
  const target = stageOf(procedure, action.to);
  const ahead = target?.actions.some(({ duty }) => duty === 'recheck' || duty === 'pay');
  const notice = procedure.stages.find(isNotice);
  if (!ahead || !notice || theCase.line === null) return null;
  const deadline = deadlineOf(theCase, notice, when);
  if (deadline?.provisional) return SAYS.noticeProvisional(deadline.day);
  return deadline && !deadline.overdue ? SAYS.noticeRuns(deadline.day) : null;
}

/** How an office is called, or whoever else does an action. */
function titleOf({ offices }: Procedure, by: string): Message {
  return offices.find(({ id }) => id === by)?.title ?? OTHERS[by] ?? { zh: by, en: by };
}

const OTHERS: Readonly<Record<string, Message>> = {
  applicant: { zh: '申报单位', en: 'the applicant' },
  anyone: { zh: '任何人', en: 'anybody' },
  system: { zh: '系统', en: 'the system' },
};

/** The parties that the office of a stage could name in its place: any but the claim's and the other offices'. */
export function refuseNamed({ theCase, stage }: Attempt, party: string): Message | null {
  const own = CLAIM_PARTIES.map((of) => theCase.parties[of].party);
  if (own.includes(party)) return SAYS.partyToClaim;
  const others = Object.keys(theCase.offices).filter((office) => office !== stage.office);
  return others.some((office) => partiesOf(theCase, office).includes(party))
    ? SAYS.actsAlready
    : null;
}
