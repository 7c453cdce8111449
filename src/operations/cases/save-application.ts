import { z } from 'zod';
import { actionsFor } from '../../casework/index.ts';
import { covers } from '../../offices/index.ts';
import {
  findApplicationDraft,
  type KeptCase,
  listAccountNames,
  listHoldings,
  saveApplicationDraft,
  type Writing,
} from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { command } from '../operation.ts';
import { forbidden, overtaken } from '../refusals.ts';
import { caseIdShape } from '../shapes/case.ts';
import { draftRevisionShape, givenAnswersShape } from '../shapes/case-act.ts';
import { APPLICANTS, CASE } from './access.ts';
import { needMandate } from './is-mandated.ts';
import { needCaseAlone } from './need-case.ts';
import { needPersonIn } from './person-in.ts';
import { procedureOf } from './procedure-of.ts';
import { whenOf } from './when-of.ts';

/** Saves what is filled in so far; nobody but who applies sees it before it is submitted. */
export const saveApplication = command(APPLICANTS, {
  method: 'PUT',
  path: '/cases/{case}/application',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '保存申请', en: 'Save an application' },
  text: {
    zh: '案件在申报单位手里时保存草稿（可随填随存）；他人已先保存的，以 409 退回。',
    en: 'Saves the draft while the case is with the applicant, as often as wanted; refused with 409 when somebody else saved meanwhile.',
  },
})
  .input(
    z.strictObject({ case: caseIdShape, seen: draftRevisionShape, answers: givenAnswersShape }),
  )
  .output(z.object({ revision: draftRevisionShape }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.write(async (handle) => {
      const theCase = await needCaseAlone(handle, input.case);
      const account = await needApplicant(handle, theCase, context);
      const draft = await findApplicationDraft(handle, theCase.id);
      if ((draft?.revision ?? 0) !== input.seen)
        throw overtaken(await wordSaved(handle, draft?.account ?? null, context));
      const { answers } = input;
      const at = new Date(context.now);
      const revision = await saveApplicationDraft(handle, theCase.id, { answers, account }, at);
      context.note({ detail: { number: theCase.number, revision } });
      return { revision };
    });
  });

/** Refuses who may not submit here: 409 where nobody may now, 403 where others may. @returns who */
async function needApplicant(
  handle: Writing,
  theCase: KeptCase,
  context: CityContext,
): Promise<string> {
  const { inUse } = await context.city();
  const { folded } = theCase;
  await needMandate(handle, theCase, context);
  const person = await needPersonIn(handle, context, theCase);
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const stage = procedure.stages.find(({ id }) => id === folded.at);
  if (!stage?.actions.some(({ does }) => does === 'submit')) throw overtaken(NOT_WITH_YOU);
  const offers = actionsFor(procedure, folded, person, await whenOf(context));
  if (!offers.some(({ action }) => action.does === 'submit')) throw forbidden();
  return person.account;
}

/** Colleagues know each other by name; whom a party entrusts does not. */
async function wordSaved(handle: Writing, account: string | null, { caller, today }: CityContext) {
  const party = caller.is === 'member' ? caller.post?.party : undefined;
  const held = account === null ? [] : await listHoldings(handle, { account });
  const isColleague = held.some((one) => one.post.party === party && covers(one, today));
  const names = await listAccountNames(handle, isColleague ? [account] : []);
  const name = names.get(account ?? '');
  return {
    field: 'seen',
    message: {
      zh: `${name ?? '他人'}刚保存过这份申请；没有保存，请重新读取`,
      en: `${name ?? 'Somebody else'} has just saved this application; nothing was saved, read it again`,
    },
  };
}

const NOT_WITH_YOU = {
  field: 'case',
  message: {
    zh: '案件不在申报单位手里，申请不能改动',
    en: 'The case is not with the applicant: the application cannot be changed',
  },
};
