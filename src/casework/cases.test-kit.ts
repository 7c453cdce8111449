import { readCity, readCityFiles } from '../rules/catalogue-files.test-kit.ts';
import type { Calendar, Day } from '../values/index.ts';
import {
  type ACTIONS,
  type Actor,
  act,
  applyEvent,
  type Case,
  type CaseEvent,
  type ClaimParties,
  foldCase,
  type Opening,
  openCase,
  type Person,
  type Procedure,
  type Request,
  readProcedures,
  stageOf,
} from './index.ts';

const { catalogue } = readCity();
const files = readCityFiles();

/** The shipped procedures and calendar. */
export const shipped = readProcedures(files, catalogue.policies);
const { calendar } = catalogue;

export function procedureOf(id: string): Procedure {
  const found = shipped.procedures.get(id);
  if (!found) throw new Error(`no procedure ${id}`);
  return found;
}

/** The party that acts as an office, and people in it: `bureau`, `bureau:2` for the second. */
export const partyOf = (office: string): string => `party of ${office}`;

export function person(procedure: Procedure, office: string, number = 1): Person {
  const role = procedure.offices.find(({ id }) => id === office)?.role;
  if (!role) throw new Error(`no office ${office}`);
  const party = partyOf(office);
  return { account: `${office}:${number}`, role, party, organisations: [party], standing: 'other' };
}

/** The parties of a claim: three of their own, or the alliance as who is paid. */
function claimOf({ parties }: Procedure, alliancePaid = false): ClaimParties {
  const [files, benefits, paid] = [parties.files[0], parties.benefits[0], parties.paid[0]];
  if (!files || !benefits || !paid) throw new Error('a procedure without parties');
  return {
    files: { party: 'who files', role: files },
    benefits: { party: 'who benefits', role: benefits },
    paid: alliancePaid
      ? { party: partyOf('alliance'), role: 'alliance' }
      : { party: 'who is paid', role: paid },
  };
}

export function applicant({ parties }: Procedure, number = 1): Person {
  return {
    account: `applicant:${number}`,
    role: parties.files[0] ?? 'enterprise',
    party: 'who files',
    organisations: ['who files'],
    standing: 'own',
  };
}

export function openingOf(procedure: Procedure, alliancePaid = false): Opening {
  const offices = procedure.offices.map(({ id }) => [id, [partyOf(id)]] as const);
  return {
    id: 'case-1',
    pins: {
      procedure: { id: procedure.id, version: 1 },
      clause: { id: 'sample-2022-1/1', version: 1 },
    },
    parties: claimOf(procedure, alliancePaid),
    offices: Object.fromEntries(offices),
  };
}

/** The events of a case that was just opened. */
function opened(procedure: Procedure, on: Day, opening = openingOf(procedure)): CaseEvent[] {
  const outcome = openCase(procedure, opening, applicant(procedure), on);
  if (!outcome.ok) throw new Error(outcome.why.en);
  return [outcome.event];
}

/** A request with everything that an action carries, plausibly. */
export function requestFor(
  procedure: Procedure,
  theCase: Case,
  does: keyof typeof ACTIONS,
  today: Day,
): Request {
  const stage = stageOf(procedure, theCase.at);
  const action = stage?.actions.find((one) => one.does === does);
  const left = (theCase.approved ?? 0) - theCase.paid;
  const all = {
    answers: { amount: `${theCase.submissions.length}`, title: '示例' },
    reason: '示例理由',
    grounds: {
      clause: 'sample-2022-1/1',
      value: '40万元',
      source: '填报',
      remedy: '补齐后另行申报',
      until: today + 30,
    },
    opinion: '同意',
    amount: does === 'pay' ? (action?.to === 'paid' ? left : Math.floor(left / 2)) : 40_000_00,
    score: 80,
    corrections: [{ field: 'amount', what: '与发票不符' }],
    publication: { on: today, time: '09:30', address: 'https://sample.example/1', capture: 'a1' },
    receipt: `异议-${theCase.objections.length + 1}`,
    change: { amount: 30_000_00 },
    office: 'party that is named',
  };
  const carried = (action?.carries ?? []).map((carry) => [carry, all[carry]] as const);
  const documents = Object.keys(action?.attaches ?? {}).map((id) => [id, `digest of ${id}`]);
  return { does, ...Object.fromEntries(carried), documents: Object.fromEntries(documents) };
}

/** A case in the hands of a test. */
export class Desk {
  readonly procedure: Procedure;
  readonly events: CaseEvent[];
  readonly calendar: Calendar;
  today: Day;
  #folded: { last: CaseEvent | undefined; theCase: Case } | undefined;

  constructor(procedure: Procedure, today: Day, opening?: Opening) {
    this.procedure = procedure;
    this.events = opened(procedure, today, opening);
    this.calendar = calendar;
    this.today = today;
  }

  get case(): Case {
    const last = this.events.at(-1);
    if (this.#folded && this.#folded.last === last) return this.#folded.theCase;
    const theCase = foldCase(this.events);
    this.#folded = { last, theCase };
    return theCase;
  }

  get when() {
    return { today: this.today, calendar: this.calendar };
  }

  /** What comes of an action; what is not given is filled in. */
  attempt(actor: Actor, does: keyof typeof ACTIONS, given: Partial<Request> = {}) {
    const request = { ...requestFor(this.procedure, this.case, does, this.today), ...given };
    return act(this.procedure, this.case, actor, request, this.when);
  }

  /** Does an action that must not be refused. */
  do(actor: Actor, does: keyof typeof ACTIONS, given: Partial<Request> = {}): Case {
    const outcome = this.attempt(actor, does, given);
    if (!outcome.ok) throw new Error(`${does}: ${outcome.why.en}`);
    const after = applyEvent(this.case, outcome.event);
    this.events.push(outcome.event);
    return after;
  }

  /** Why an action is refused, in English; empty where it is not. */
  refusal(actor: Actor, does: keyof typeof ACTIONS, given: Partial<Request> = {}): string {
    const outcome = this.attempt(actor, does, given);
    return outcome.ok ? '' : outcome.why.en;
  }
}
