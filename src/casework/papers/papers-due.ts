import { actsForApplicant, type Person, sitsIn } from '../case/actor.ts';
import type { Case } from '../case/case.ts';
import { deadlineOf, type When } from '../case/deadline.ts';
import type { CaseEvent } from '../case/events.ts';
import { CLAIM_PARTIES, isNotice, type Procedure, stageOf } from '../procedure/types.ts';
import type { PaperKind } from './kinds.ts';

/** What a case cannot know, so that who makes a paper out says it. */
export const PAPER_ASKS = ['opinion', 'way', 'decided', 'decision'] as const;
export type PaperAsk = (typeof PAPER_ASKS)[number];

/** A paper that somebody may make out now. */
export type PaperDue = {
  readonly kind: PaperKind;
  /** The number of the event that it rests on: for each there is one of a kind. */
  readonly event: number;
  readonly asks: readonly PaperAsk[];
};

type Happened = { readonly number: number; readonly event: CaseEvent };
type Around = {
  readonly procedure: Procedure;
  readonly theCase: Case;
  readonly person: Person;
  readonly when: When;
  /** What happened from the last submission on. */
  readonly since: readonly [Happened, ...Happened[]];
};
type Found = Omit<PaperDue, 'kind'> | null;

/**
 * The papers that somebody may make out in a case as it stands: who applies its form, each office
 * those that follow from what it did. Nobody does so for a claim of their own organisation.
 */
export function papersDue(
  procedure: Procedure,
  theCase: Case,
  events: readonly Happened[],
  person: Person,
  when: When,
): PaperDue[] {
  const place = events.findLastIndex(({ event }) => event.is === 'submitted');
  const [submitted, ...later] = events.slice(Math.max(place, 0));
  if (place < 0 || submitted === undefined) return [];
  if (actsForApplicant(person)) return [{ kind: 'application', event: submitted.number, asks: [] }];
  const own = CLAIM_PARTIES.map((party) => theCase.parties[party].party);
  if (person.organisations.some((party) => own.includes(party))) return [];
  const around: Around = { procedure, theCase, person, when, since: [submitted, ...later] };
  return Object.entries(DUE).flatMap(([kind, find]) => {
    const found = find(around);
    return found === null ? [] : [{ kind: kind as PaperKind, ...found }];
  });
}

const DUE = {
  acceptance: dueAcceptance,
  correction: dueCorrection,
  preliminary_report: duePreliminaryReport,
  subsidy_report: dueSubsidyReport,
  approval_sheet: (of) => after(of, 'approved', ['way', 'decided', 'decision']),
  refusal: (of) => after(of, 'refused', []),
  public_notice: (of) => after(of, 'published', []),
  notice_result: (of) => after(of, 'notice_ended', []),
  finance_letter: dueFinanceLetter,
} satisfies Partial<Readonly<Record<PaperKind, (of: Around) => Found>>>;

/** The last event of a kind at an office of the caller's. */
function after(of: Around, is: CaseEvent['is'], asks: readonly PaperAsk[]): Found {
  const found = of.since.findLast(({ event }) => event.is === is);
  if (found === undefined || !('office' in found.event)) return null;
  return sits(of, found.event.office) ? { event: found.number, asks } : null;
}

/** By the office to which the application came, while it has not left it. */
function dueAcceptance(of: Around): Found {
  const [{ number, event }] = of.since;
  const stage = 'to' in event ? stageOf(of.procedure, event.to) : undefined;
  const stayed = of.since.every(
    (one) => !('to' in one.event) || stageOf(of.procedure, one.event.to)?.office === stage?.office,
  );
  if (stage === undefined || !stayed) return null;
  return sits(of, stage.office) ? { event: number, asks: [] } : null;
}

/** By the office that returned it, while it is with who applies. */
function dueCorrection(of: Around): Found {
  return isBack(of) ? after(of, 'returned', []) : null;
}

/** By the alliance, once it has passed the application for the first time. */
function duePreliminaryReport(of: Around): Found {
  const offices = of.procedure.offices.filter(({ role }) => role === 'alliance');
  const ids = offices.map(({ id }) => id);
  const passed = of.since.find(
    ({ event }) => event.is === 'passed' && ids.includes(event.office) && sits(of, event.office),
  );
  return passed === undefined || isBack(of) ? null : { event: passed.number, asks: [] };
}

/** By the office that reviews, from when the application came to it until it is approved. */
function dueSubsidyReport(of: Around): Found {
  if (of.theCase.end !== null || isBack(of)) return null;
  const stages = of.procedure.stages.filter(
    ({ office, actions }) =>
      actions.some(({ does, duty }) => does === 'pass' && duty === 'review') && sits(of, office),
  );
  const came = of.since.findLast(({ event }) =>
    stages.some(({ id }) => 'to' in event && event.to === id),
  );
  if (came === undefined || isApproved(of, came.number)) return null;
  const passed = of.since.some(
    ({ number, event }) =>
      number > came.number &&
      event.is === 'passed' &&
      event.carried.opinion !== undefined &&
      stages.some(({ office }) => office === event.office),
  );
  return { event: came.number, asks: passed ? [] : ['opinion'] };
}

/** By the office that published, once the time of the notice is over with nothing open. */
function dueFinanceLetter(of: Around): Found {
  const { procedure, theCase, when, since } = of;
  const published = after(of, 'published', []);
  if (published === null) return null;
  const ended = since.some(
    ({ number, event }) => event.is === 'notice_ended' && number > published.event,
  );
  if (ended) return published;
  const stage = stageOf(procedure, theCase.at);
  if (stage === undefined || !isNotice(stage) || theCase.line?.frozen !== false) return null;
  const deadline = deadlineOf(theCase, stage, when);
  return deadline?.overdue && !deadline.provisional ? published : null;
}

function isApproved({ since }: Around, after: number): boolean {
  return since.some(({ number, event }) => number > after && event.is === 'approved');
}

function isBack({ theCase }: Around): boolean {
  return theCase.returned?.backTo != null;
}

function sits({ procedure, theCase, person }: Around, office: string): boolean {
  return sitsIn(procedure, theCase, person, office);
}
