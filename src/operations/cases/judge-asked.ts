import type { z } from 'zod';
import { type Request, type When, withoutEmptyLines } from '../../casework/index.ts';
import type { Problem } from '../../rules/index.ts';
import type { KeptCase, Reading } from '../../store/index.ts';
import type { Doubted } from '../checks/examine.ts';
import { refuseOpenDoubts } from '../checks/refuse-open-doubts.ts';
import type { CityContext } from '../context.ts';
import { contentRefused, forbidden, overtaken } from '../refusals.ts';
import type { requestShape } from '../shapes/case-act.ts';
import { type Application, gatherApplication } from './application.ts';
import { needMandate } from './is-mandated.ts';
import { type Judged, judgeStep } from './judge-step.ts';
import { needOpenCall } from './need-open-call.ts';
import { needPersonIn } from './person-in.ts';
import { procedureOf } from './procedure-of.ts';
import { requestOf } from './request-of.ts';
import { problemsOfFiles } from './step-files.ts';
import { whenOf } from './when-of.ts';
import { whoFor } from './who-for.ts';
import { wordMovedOn } from './word-case.ts';

export type Asked = {
  readonly seen: number;
  readonly request: z.infer<typeof requestShape>;
  /** The digest of a document that will be in the case when this is done. */
  readonly adding?: string;
};

/** What would come of it, with what was looked at to judge it. */
export type JudgedAsked = Judged & {
  /** Of a submission. */
  readonly application: Application | null;
  /** Of an approval, or what leads to it. */
  readonly doubted: Doubted | null;
};

/**
 * What comes of what a caller asks of a case that they saw so far; see `judgeStep` for refusals.
 * 409 where others did something since, who and what it says, and where a doubt is still open; 403
 * where who files is not entrusted any more.
 */
export async function judgeAsked(
  handle: Reading,
  theCase: KeptCase,
  { seen, request: given, adding }: Asked,
  context: CityContext,
): Promise<JudgedAsked> {
  const city = await context.city();
  if (theCase.seen !== seen)
    throw overtaken(wordMovedOn(theCase, seen, await whoFor(handle, theCase, context)));
  await needMandate(handle, theCase, context);
  const when = await whenOf(context);
  const procedure = await procedureOf(handle, city.inUse, theCase.folded.pins.procedure);
  const person = await needPersonIn(handle, context, theCase);
  const request = await requestOf(handle, theCase, procedure, given);
  const { answers } = request;
  const taken =
    answers === undefined ? request : { ...request, answers: withoutEmptyLines(answers) };
  const judged = judgeStep(procedure, theCase, person, taken, when);
  const doubted = await refuseOpenDoubts(
    handle,
    theCase,
    { procedure, does: request.does },
    context,
  );
  const files = await problemsOfFiles(handle, theCase, request, adding);
  if (request.does === 'submit') {
    const application = await checkSubmission(handle, theCase, { request, files }, when, context);
    return { ...judged, application, doubted };
  }
  if (files.length > 0) throw contentRefused(files);
  return { ...judged, application: null, doubted };
}

/**
 * What keeps an application from being submitted: 409 the call, 422 all that is wrong in it.
 * @returns the application that may be submitted
 */
async function checkSubmission(
  handle: Reading,
  theCase: KeptCase,
  { request: { answers = {} }, files }: { request: Request; files: readonly Problem[] },
  when: When,
  context: CityContext,
): Promise<Application> {
  if (theCase.folded.submissions.length === 0) await needOpenCall(handle, theCase, context, when);
  const { inUse } = await context.city();
  const application = await gatherApplication(handle, inUse, theCase, when);
  if (application === null) throw forbidden(NO_FORM);
  const problems = application
    .problems(answers)
    .map((one) => ({ ...one, field: `answers.${one.field}` }));
  const others = files.filter(({ field }) => problems.every((one) => one.field !== field));
  if (problems.length + others.length > 0) throw contentRefused([...problems, ...others]);
  return application;
}

const NO_FORM = {
  field: '',
  message: { zh: '这一条款已不在目录里', en: 'The clause is not in the catalogue any more' },
};
