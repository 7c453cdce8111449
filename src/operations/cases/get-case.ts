import { z } from 'zod';
import {
  actionsFor,
  type Case,
  correctionsOf,
  ownerAt,
  sitsIn,
  stageFor,
  waitingOf,
} from '../../casework/index.ts';
import { findApplicationDraft, findLastLine, type Reading } from '../../store/index.ts';
import { formatDay, type Message } from '../../values/index.ts';
import { examines } from '../checks/access.ts';
import { offersExamined } from '../checks/offers-examined.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { caseIdShape, caseShape } from '../shapes/case.ts';
import { CASE, CASE_READERS } from './access.ts';
import { gatherApplication } from './application.ts';
import { sightOf } from './is-mandated.ts';
import { namesOf } from './names-of.ts';
import { needCase } from './need-case.ts';
import { personIn } from './person-in.ts';
import { procedureOf } from './procedure-of.ts';
import { whenOf } from './when-of.ts';
import { listWho } from './who-for.ts';
import { writeApplication } from './write-application.ts';
import { reviewsBlind, writeBlind } from './write-blind.ts';
import { applies, officeOf, placeOf, writeEvent } from './write-event.ts';
import { clauseLine, dueLine } from './write-line.ts';
import { writeSteps } from './write-steps.ts';

/** Everything that a screen draws of a case. */
export const getCase = cityOperation(CASE_READERS, {
  method: 'GET',
  path: '/cases/{case}',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '案件', en: 'Get a case' },
  text: {
    zh: '案件到了哪里、等谁办理、期限、经过、您可以办的事、申请的内容与变化，以及条款对所填内容的测算。联系方式只有申报方和正在办理的单位可见，账号只有申报方和财政可见。',
    en: 'Where it stands, whom it waits for and until when, what happened, what you may do, the application and what changed in it, and what the clause says of it. Whom to contact is for who applies and the office that has the case; the account for who applies and for finance.',
  },
})
  .input(z.strictObject({ case: caseIdShape }))
  .output(caseShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.read((handle) => writeCase(handle, input.case, context));
  });

async function writeCase(
  handle: Reading,
  id: string,
  context: CityContext,
): Promise<z.infer<typeof caseShape>> {
  const { inUse } = await context.city();
  const { catalogue, caller, standing } = context;
  const when = await whenOf(context);
  const kept = await needCase(handle, id);
  const { folded, events } = kept;
  const { pins, parties } = folded;
  const procedure = await procedureOf(handle, inUse, pins.procedure);
  const person = await personIn(handle, context, kept);
  const waiting = waitingOf(procedure, folded, when);
  const who = await listWho(handle, kept, context);
  const nameOf = await namesOf(handle, [...partiesNamed(folded), ...waiting.parties]);
  const naming = { procedure, nameOf, standing, examines: examines(caller, standing) };
  const named = (party: string) => ({ party, name: nameOf(party) });
  const places = events.map(({ event }) => ('to' in event ? event.to : null));
  const waitsForThem =
    person !== null && waiting.office !== null && sitsIn(procedure, folded, person, waiting.office);
  const application = await gatherApplication(handle, inUse, kept, when);
  const draft = await findApplicationDraft(handle, id);
  const stage = stageFor(procedure, folded);
  const owner = stage && ownerAt(folded, stage);
  const written = {
    ...{ case: id, number: kept.number, seen: kept.seen, example: kept.example, standing },
    blind: false,
    call: { id: kept.call, title: application?.call?.title ?? '' },
    clause: clauseLine(catalogue, kept.clause),
    ...{ matter: kept.matter, batch: folded.batch },
    parties: {
      files: { ...parties.files, name: nameOf(parties.files.party) },
      benefits: { ...parties.benefits, name: nameOf(parties.benefits.party) },
      paid: { ...parties.paid, name: nameOf(parties.paid.party) },
    },
    procedure: {
      ...{ id: procedure.id, title: procedure.title, version: pins.procedure.version },
      preset: procedure.source === null,
    },
    at: placeOf(procedure, folded.at),
    end: folded.end,
    office: waiting.office === null ? null : officeOf(procedure, waiting.office),
    since: formatDay(folded.since),
    due: dueLine(waiting.deadline, stage),
    waits_for: waiting.parties.map(named),
    stopped: owner?.standsBack ? wordStopped(officeOf(procedure, owner.standsBack).title) : null,
    steps: writeSteps(procedure, folded, new Set(places.filter((place) => place !== null))),
    events: events.map((one, place) => {
      const from = places.slice(0, place).findLast((before) => before !== null) ?? null;
      const by = who.get(one.number);
      if (by === undefined) throw new TypeError(`event ${one.number} of nobody`);
      return writeEvent(one, from, by, naming);
    }),
    offers:
      person === null
        ? []
        : await offersExamined(
            handle,
            kept,
            { procedure, offers: actionsFor(procedure, folded, person, when) },
            context,
          ),
    ...writeApplication(
      folded,
      { application, draft, catalogue, office: waiting.office, today: when.today },
      { caller, standing, waitsForThem, ...(await sightOf(handle, kept, context)) },
    ),
    corrections: correctionsOf(folded),
    approved_fen: folded.approved === null ? null : String(folded.approved),
    paid_fen: String(folded.paid),
    ...writeNotice(folded, applies(standing)),
    notice: await noticeOf(handle, id),
  };
  return reviewsBlind(procedure, caller) ? writeBlind(written) : written;
}

function writeNotice({ line, objections }: Case, toApplicant: boolean) {
  return {
    publication: line && { ...line.publication, on: formatDay(line.publication.on) },
    frozen: line?.frozen ?? false,
    objections: objections.map(({ receipt, on, settled }) => ({
      ...{ receipt: toApplicant ? null : receipt, on: formatDay(on), settled },
    })),
  };
}

async function noticeOf(handle: Reading, id: string) {
  const line = await findLastLine(handle, id);
  return line === undefined ? null : { id: line.notice, line: line.position };
}

function partiesNamed({ parties, named, offices }: Case): string[] {
  const claimants = Object.values(parties).map(({ party }) => party);
  return [...claimants, ...Object.values(named), ...Object.values(offices).flat()];
}

function wordStopped({ zh, en }: Message): Message {
  return {
    zh: `${zh}是本申请的一方，应当回避；指定其他单位之前，案件暂停`,
    en: `${en} is a party to this claim and stands back; the case stops until another is named`,
  };
}
