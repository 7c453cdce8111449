import { mayHavePost } from '../../offices/index.ts';
import type { YamlReader } from '../../rules/index.ts';
import type { Calendar } from '../../values/index.ts';
import type { Form } from '../application/field.ts';
import { callState } from '../call/call-state.ts';
import type { SampleCall } from '../call/read-sample-calls.ts';
import { act, type Request, stageFor } from '../case/act.ts';
import { type Actor, type Person, partiesOf } from '../case/actor.ts';
import type { Answers, Carried, ClaimParties } from '../case/carried.ts';
import type { Case } from '../case/case.ts';
import { applyEvent, foldCase } from '../case/fold-case.ts';
import { openCase } from '../case/open-case.ts';
import { waitingOf } from '../case/waiting.ts';
import {
  type Action,
  ANYONE,
  APPLICANT,
  CLAIM_PARTIES,
  type Procedure,
  SYSTEM,
} from '../procedure/types.ts';
import { changed, firstAnswers, problemsIn, sampleFiles, sampleForm } from './sample-answers.ts';
import type { DatedEvent, SampleCase } from './sample-case.ts';
import { sampleDocuments, textOfDocument } from './sample-documents.ts';
import { SAYS } from './sample-words.ts';
import { isEntrusted, personOf, type SampleWorld } from './sample-world.ts';
import type { Moment, WrittenCase, WrittenStep } from './written.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const CHINA_AHEAD_MS = 8 * 3_600_000;

/** A moment in milliseconds since 1970. */
export function momentMs({ day, minute }: Moment): number {
  return day * DAY_MS + minute * MINUTE_MS - CHINA_AHEAD_MS;
}

/** A step; of a publication what is recorded of it besides. */
export type Step = WrittenStep & { readonly publication?: Carried['publication'] };

/**
 * Opens a case and does its steps, each as the core lets people do it.
 * @throws at the place in the file where something could not have happened
 */
export function replayCase(
  world: SampleWorld,
  written: WrittenCase,
  steps: readonly Step[],
): SampleCase {
  const { place, key } = written;
  const call = world.calls.get(written.call) ?? place.fail(SAYS.noCall(written.call));
  const procedure = world.procedures.get(call.text.procedure);
  const form = sampleForm(world, written);
  if (procedure === undefined || form === undefined || !call.text.clauses.includes(written.clause))
    return place.fail(SAYS.otherClause(written.clause));
  const applicant = personOf(world, written.by, written.parties.files);
  if (applicant === undefined) return place.fail(SAYS.noPerson(written.by));
  needOpen(call, place, written.opened);
  needMatter(world, written);
  const id = world.idOf(`case ${key}`);
  const opening = {
    ...{ id, parties: claimPartiesOf(world, procedure, written) },
    offices: call.text.offices,
    pins: {
      procedure: { id: procedure.id, version: world.version },
      clause: { id: written.clause, version: world.version },
    },
  };
  const begun = openCase(procedure, opening, applicant, written.opened.day);
  if (!begun.ok) return place.fail(begun.why);
  const events: DatedEvent[] = [{ at: momentMs(written.opened), event: begun.event }];
  const drafted = firstAnswers(world, written, form);
  const going = { world, written, procedure, form, call, applicant };
  let folded = foldCase([begun.event]);
  let last = written.opened;
  for (const step of steps) {
    needOrder(world, step, last);
    last = step.when;
    const before = folded.submissions.at(-1)?.answers ?? drafted;
    const event = happens(going, folded, step, changed(before, step.answers));
    events.push({ at: momentMs(step.when), event });
    folded = applyEvent(folded, event);
  }
  const { calendar } = world.catalogue;
  const waiting = waitingOf(procedure, folded, { today: world.clock, calendar });
  const wasSubmitted = folded.submissions.length > 0;
  return {
    ...{ key, id, call: written.call, clause: written.clause, matter: written.matter },
    ...{ form, events, folded, waiting },
    draft: wasSubmitted ? null : { answers: drafted, account: applicant.account },
    files: folded.submissions.length > 0 ? sampleFiles(world, written, form) : [],
    documents: sampleDocuments(key, procedure, events),
    objectors: steps.flatMap(({ carried: { receipt }, objector }) =>
      receipt && objector ? [{ ...objector, receipt }] : [],
    ),
  };
}

type Going = {
  readonly world: SampleWorld;
  readonly written: WrittenCase;
  readonly procedure: Procedure;
  readonly form: Form;
  readonly call: SampleCall;
  readonly applicant: Person;
};

/** What happened at a step. */
function happens(going: Going, theCase: Case, step: Step, answers: Answers) {
  const { world, written, procedure, form, call, applicant } = going;
  const { place, when } = step;
  const stage = stageFor(procedure, theCase);
  const action = stage?.actions.find(({ does }) => does === step.does);
  if (action === undefined) return place.fail(SAYS.notThere);
  if (step.does === 'publish' && !step.publication) place.fail(SAYS.published);
  if (step.does === 'object' && step.objector === null) place.fail(SAYS.noObjector);
  const actor = actorOf(world, theCase, action, step, applicant);
  const at: { today: number; calendar: Calendar } = {
    today: when.day,
    calendar: world.catalogue.calendar,
  };
  const request = requestOf(going, theCase, action, { step, answers });
  const outcome = act(procedure, theCase, actor, request, at);
  if (!outcome.ok) return place.fail(outcome.why);
  if (step.does === 'submit') {
    if (theCase.submissions.length === 0) needOpen(call, place, when);
    const [wrong] = problemsIn(world, written, form, { answers, today: when.day });
    if (wrong) place.fail(SAYS.inAnswer(wrong.field, wrong.message));
  }
  return outcome.event;
}

/** Who does a step: whom it names, else who applies, or who has the duty and sits in the office. */
function actorOf(
  world: SampleWorld,
  theCase: Case,
  { by, duty }: Action,
  step: Step,
  applicant: Person,
): Actor {
  const { files } = theCase.parties;
  const named = step.by;
  if (named === 'visitor' || named === 'system') return named;
  if (named !== null)
    return personOf(world, named, files.party) ?? step.place.fail(SAYS.noPerson(named));
  if (by === APPLICANT) return applicant;
  if (by === ANYONE) return 'visitor';
  if (by === SYSTEM) return 'system';
  const sitting = (duty === null ? [] : (world.written.acting.get(duty) ?? []))
    .map((id) => personOf(world, id, files.party) ?? step.place.fail(SAYS.noPerson(id)))
    .find(({ party }) => partiesOf(theCase, by).includes(party));
  return sitting ?? step.place.fail(SAYS.nobodyActs(duty ?? by));
}

/** What a step asks, with what goes without saying. */
function requestOf(
  { world, written }: Going,
  theCase: Case,
  { carries, attaches }: Action,
  { step, answers }: { readonly step: Step; readonly answers: Answers },
): Request {
  const { does, carried, publication } = step;
  const opinion = world.written.words.get(does);
  const amount = does === 'pay' ? (theCase.approved ?? 0) - theCase.paid : written.amount;
  const documents = Object.keys(attaches).map((id) => [
    id,
    world.digestOf(textOfDocument(written.key, id, step.when.day), 'pdf'),
  ]);
  return {
    does,
    ...(carries.includes('opinion') && opinion !== undefined && { opinion }),
    ...(carries.includes('amount') && amount !== null && { amount }),
    ...(carries.includes('answers') && { answers }),
    ...(publication && { publication }),
    ...(documents.length > 0 && { documents: Object.fromEntries(documents) }),
    ...carried,
  };
}

function needOrder({ clock }: SampleWorld, { place, when }: Step, last: Moment): void {
  if (momentMs(when) < momentMs(last)) place.fail(SAYS.backwards);
  if (when.day > clock) place.fail(SAYS.future(clock));
}

function needOpen({ text, publishedOn }: SampleCall, place: YamlReader, { day }: Moment) {
  const state = callState({ window: text.window, publishedOn }, day);
  if (state !== 'open') place.fail(SAYS.callNotOpen(day));
}

function needMatter({ catalogue, dossiers }: SampleWorld, written: WrittenCase): void {
  const { place, matter, parties, clause } = written;
  const kind = catalogue.clauses.find(({ id }) => id === clause)?.kind ?? '';
  if (kind === 'party') {
    if (matter !== null) place.fail(SAYS.noMatter(matter));
    return;
  }
  const kinds = [kind, ...(catalogue.vocabulary.kinds[kind]?.parts ?? [])];
  const records = dossiers.get(parties.benefits)?.records ?? [];
  if (!records.some((one) => one.id === matter && kinds.includes(one.kind)))
    place.fail(SAYS.noMatter(matter));
}

/** As what each party stands in the claim. Who files for another is entrusted by it. */
function claimPartiesOf(
  world: SampleWorld,
  procedure: Procedure,
  { place, parties }: WrittenCase,
): ClaimParties {
  const { files, benefits } = parties;
  if (files !== benefits && !isEntrusted(world, benefits, files))
    place.fail(SAYS.noMandate(benefits));
  const claimants = CLAIM_PARTIES.map((as) => {
    const { id, type } = world.parties.get(parties[as]) ?? place.fail(SAYS.noParty(parties[as]));
    const role = procedure.parties[as].find((one) => mayHavePost(type, one));
    return [as, { party: id, role: role ?? place.fail(SAYS.wrongRole(id)) }];
  });
  return Object.fromEntries(claimants) as ClaimParties;
}
