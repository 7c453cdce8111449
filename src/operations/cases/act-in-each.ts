import { ORPCError } from '@orpc/server';
import type { z } from 'zod';
import { mayAct } from '../../offices/index.ts';
import {
  findCase,
  type KeptCase,
  lockCase,
  type Reading,
  type Writing,
} from '../../store/index.ts';
import { actorOf } from '../caller.ts';
import type { CityContext } from '../context.ts';
import { standingToCase } from '../permit.ts';
import { forbidden, problemsOf } from '../refusals.ts';
import type { manyActedShape } from '../shapes/case-act.ts';
import { CASE_ACTORS } from './access.ts';
import { type Asked, judgeAsked } from './judge-asked.ts';
import type { Judged } from './judge-step.ts';
import { keepStep } from './keep-step.ts';
import { noteBeside } from './note-beside.ts';
import { writeActed } from './write-acted.ts';

type ManyActed = z.infer<typeof manyActedShape>;
type Line = ManyActed['cases'][number];
type Request = Asked['request'];

/** A case, and how many of its events were seen; null where it is taken as it is. */
export type Wanted = { readonly case: string; readonly seen: number | null };

/**
 * Does the same in each of several cases; each is done whole, or left as it was with the reason.
 * @returns also the audit's detail: the numbers of those that were done, and how many were not
 */
export async function actInEach(
  handle: Writing,
  wanted: readonly Wanted[],
  request: Request,
  context: CityContext,
) {
  const cases: Line[] = [];
  for (const { case: id, seen } of inOneOrder(wanted)) {
    const theCase = await lockCase(handle, id);
    const run = async () => {
      const asked = await judge(handle, theCase, { seen, request }, context);
      const judged = await noteBeside(handle, asked, context);
      await keepStep(handle, judged, context);
      return judged;
    };
    cases.push(await lineOf(id, theCase, run));
  }
  const done = cases.flatMap((line) => (line.done && line.number ? [line.number] : []));
  return { ...summed(cases), detail: { done, refused: cases.length - done.length } };
}

/** Tells what would come of it, and changes nothing. @param adding see `judgeAsked` */
export async function previewInEach(
  handle: Reading,
  wanted: readonly Wanted[],
  request: Request,
  context: CityContext,
  adding?: string,
): Promise<ManyActed> {
  const cases: Line[] = [];
  for (const { case: id, seen } of inOneOrder(wanted)) {
    const theCase = await findCase(handle, id);
    const run = () => judge(handle, theCase, { seen, request, ...(adding && { adding }) }, context);
    cases.push(await lineOf(id, theCase, run));
  }
  return summed(cases);
}

/** Two who do so at once take their cases in one order, and do not wait for each other. */
export function inOneOrder(wanted: readonly Wanted[]): readonly Wanted[] {
  const once = new Map(wanted.map((one) => [one.case, one]));
  return [...once.values()].sort((one, other) => (one.case < other.case ? -1 : 1));
}

async function judge(
  handle: Reading,
  theCase: KeptCase | undefined,
  { seen, ...asked }: Omit<Asked, 'seen'> & { readonly seen: number | null },
  context: CityContext,
) {
  const reader = await readerOf(handle, theCase, context);
  if (theCase === undefined || reader === null) throw forbidden();
  return judgeAsked(handle, theCase, { seen: seen ?? theCase.seen, ...asked }, reader);
}

/** The context in which a caller stands to a case; null where they may do nothing in it. */
async function readerOf(
  handle: Reading,
  theCase: KeptCase | undefined,
  context: CityContext,
): Promise<CityContext | null> {
  const { caller } = context;
  if (theCase === undefined || caller.is !== 'member') return null;
  const { standing } = await standingToCase(handle, theCase.id, caller, 'application', context);
  return mayAct(CASE_ACTORS, actorOf(caller), standing) ? { ...context, standing } : null;
}

/** What came of one case: refusals are told, anything else fails the whole. */
async function lineOf(
  id: string,
  theCase: KeptCase | undefined,
  run: () => Promise<Judged>,
): Promise<Line> {
  const about = { case: id, number: null };
  try {
    const done = writeActed(await run());
    return { ...about, number: theCase?.number ?? null, done, refused: null };
  } catch (error) {
    if (!(error instanceof ORPCError) || error.status >= 500) throw error;
    const isTheirs = error.code !== 'FORBIDDEN' || problemsOf(error).some(({ field }) => field);
    const number = isTheirs ? (theCase?.number ?? null) : null;
    return { ...about, number, done: null, refused: problemsOf(error) };
  }
}

function summed(cases: Line[]): ManyActed {
  const done = cases.filter((line) => line.done !== null).length;
  return { cases, done, refused: cases.length - done };
}
