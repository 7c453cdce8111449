import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import {
  type KeptCall,
  type KeptCallText,
  listCallTexts,
  listPartyNames,
  textOfCall,
} from '../../store/index.ts';
import { cityDay } from '../city/city-day.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { callIdShape, callShape } from '../shapes/call.ts';
import { dayShape, says } from '../shapes/text.ts';
import { writeCallText } from './call-text.ts';
import { catalogueOfCall } from './catalogue-of-call.ts';
import { isOfDepartment, seesDrafts } from './drafts-seen.ts';
import { needCall } from './need-call.ts';
import { problemsOfCall } from './surroundings.ts';
import { writeCallLine } from './write-call.ts';
import { type Known, writeChanges } from './write-changes.ts';
import { writeProcedure } from './write-procedure.ts';

const wholeNumber = z.union([
  z.int().min(1),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
]);

/** One call as everybody sees it; for its department also what it lacks before it is published. */
export const getCall = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/calls/{call}',
  tag: '申报 Calls',
  title: { zh: '一份申报通知', en: 'Get a call' },
  text: {
    zh: '内容、条款、办理程序的各环节及其依据、申报材料、历次更正。没有写明的为 null，读作未载明。text 给出序号时看当时的文本。',
    en: 'What it says, its clauses, the steps of its procedure and what each rests on, materials, amendments. What is not stated is null. With text it is shown as it read then.',
  },
})
  .input(
    z.strictObject({
      call: callIdShape,
      as_of: dayShape
        .describe(says('按哪一天看状态，默认今天', 'The day of its state; today unless given'))
        .optional(),
      text: wholeNumber.describe(says('文本的序号', 'The number of a text')).optional(),
    }),
  )
  .output(callShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { caller } = context;
    const { call, texts, known, problems } = await store.read(async (handle) => {
      const call = await needCall(handle, input.call, caller);
      const texts = await listCallTexts(handle, call.id);
      return {
        ...{ call, texts },
        known: {
          ...(await catalogueOfCall(handle, call, context)),
          names: await listPartyNames(handle, partiesIn(call, texts)),
        },
        problems: call.publishedOn === null ? await problemsOfCall(handle, call, context) : [],
      };
    });
    const isInside = seesDrafts(caller, call.department);
    const shown = texts.filter(({ kind }) => isInside || kind !== 'draft');
    const looked = input.text === undefined ? null : shown.find((one) => one.number === input.text);
    if (looked === undefined) throw notFound(NO_TEXT);
    const today = input.as_of ?? cityDay(await context.city(), context.today);
    const { state, days_left } = writeCallLine(call, known, { ...context, today });
    return {
      ...writeWhole({ ...call, ...looked?.text }, { known, shown, isInside, context }),
      ...{ state, days_left, problems, seen: looked?.number ?? call.revision },
    };
  });

type Around = {
  readonly known: Known;
  readonly shown: readonly KeptCallText[];
  readonly isInside: boolean;
  readonly context: CityContext;
};

function writeWhole(
  call: KeptCall,
  { known, shown, isInside, context }: Around,
): Omit<z.infer<typeof callShape>, 'seen' | 'problems'> {
  const { catalogue, procedures, names } = known;
  const procedure = procedures.get(call.procedure) ?? null;
  const isTheirs = isOfDepartment(context.caller, call.department);
  const isPublished = call.publishedOn !== null;
  return {
    ...writeCallLine(call, known, context),
    text: writeCallText(textOfCall(call)),
    catalogue_version: call.catalogueVersion,
    procedure: procedure && writeProcedure(procedure, catalogue.policies),
    offices: (procedure?.offices ?? []).map(({ id, title }) => ({
      ...{ office: id, title },
      parties: (call.offices[id] ?? []).map((party) => ({
        party,
        name: names.get(party) ?? party,
      })),
    })),
    texts: shown.map(({ number, kind, reason, at, by, text }, place) => ({
      ...{ number, kind, reason, at: at.toISOString(), by: isInside ? by.name : null },
      changes: writeChanges(shown[place - 1]?.text ?? text, text, known),
    })),
    may: { edit: isTheirs && !isPublished, amend: isTheirs && isPublished },
  };
}

function partiesIn(call: KeptCall, texts: readonly KeptCallText[]): string[] {
  const acting = texts.flatMap(({ text }) => Object.values(text.offices).flat());
  return [call.department, ...acting];
}

const NO_TEXT = {
  field: 'text',
  message: { zh: '这份通知没有这一文本', en: 'The call has no such text' },
};
