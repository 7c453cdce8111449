import type { Message } from '../../values/index.ts';
import { CLAIM_PARTIES, type Procedure, stageOf } from '../procedure/types.ts';
import { type Actor, byOf, sitsIn } from './actor.ts';
import type { Case } from './case.ts';
import type { When } from './deadline.ts';
import type { Opened, Pins, Repinned } from './events.ts';
import { refuseOffices } from './open-case.ts';
import { SAYS } from './refusal-words.ts';

export type Repinning = {
  readonly pins: Pins;
  readonly offices: Opened['offices'];
  readonly reason: string;
};

/**
 * Moves a case to another version of its procedure and clause, or says why not. Nothing does so by
 * itself: a person of one of its offices decides it and says why. The stage where the case is, and
 * where it goes back to, must be in the procedure as it is now.
 * @param procedure as it stands in the version to be pinned.
 */
export function repinCase(
  procedure: Procedure,
  theCase: Case,
  actor: Actor,
  { pins, offices, reason }: Repinning,
  { today }: When,
): { readonly ok: true; readonly event: Repinned } | { readonly ok: false; readonly why: Message } {
  const why = refuseRepinning(procedure, theCase, actor, { pins, offices, reason });
  if (why !== null) return { ok: false, why };
  if (today < theCase.lastOn) return { ok: false, why: SAYS.backwards(theCase.lastOn) };
  return { ok: true, event: { is: 'repinned', on: today, by: byOf(actor), pins, offices, reason } };
}

function refuseRepinning(
  procedure: Procedure,
  theCase: Case,
  actor: Actor,
  { pins, offices, reason }: Repinning,
): Message | null {
  if (theCase.end !== null) return SAYS.ended(theCase.end);
  if (procedure.id !== pins.procedure.id) return NO_STAGE;
  const stage = stageOf(procedure, theCase.at);
  const backTo = theCase.returned?.backTo ?? theCase.at;
  if (!stage || !stageOf(procedure, backTo)) return NO_STAGE;
  if (typeof actor === 'string') return NOT_THEIRS;
  if (!procedure.offices.some(({ id }) => sitsIn(procedure, theCase, actor, id))) return NOT_THEIRS;
  const own = CLAIM_PARTIES.map((party) => theCase.parties[party].party);
  if (actor.organisations.some((party) => own.includes(party))) return SAYS.ownOrganisation;
  if (reason.trim() === '') return SAYS.missing(['reason']);
  return refuseOffices(procedure, offices, theCase.parties);
}

const NO_STAGE = {
  zh: '新的程序里没有案件现在所处的环节',
  en: 'the other procedure has no such stage as the case is at',
};
const NOT_THEIRS = {
  zh: '由办理本案的单位决定',
  en: 'this is for an office of the case to decide',
};
