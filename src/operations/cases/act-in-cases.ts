import { ORPCError } from '@orpc/server';
import { z } from 'zod';
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
import { command } from '../operation.ts';
import { standingToCase } from '../permit.ts';
import { forbidden, problemsOf } from '../refusals.ts';
import { casesSeenShape, manyActedShape, requestShape } from '../shapes/case-act.ts';
import { says } from '../shapes/text.ts';
import { CASE_ACTORS, CASE_OFFICERS } from './access.ts';
import { judgeAsked } from './judge-asked.ts';
import { keepStep } from './keep-step.ts';
import { writeActed } from './write-acted.ts';

/** Does the same in several cases; each is done whole or not at all, and says why not. */
export const actInCases = command(CASE_OFFICERS, {
  method: 'POST',
  path: '/cases/actions',
  tag: '案件 Cases',
  title: { zh: '批量办理案件', en: 'Act in several cases' },
  text: {
    zh: '对多个案件办同一件事；每个案件要么办成，要么不动并说明原因。preview 为真时只看能不能办。',
    en: 'Does the same in several cases; each is done, or left as it was with the reason. With preview it only tells what would come of it.',
  },
})
  .input(
    requestShape.extend({
      cases: casesSeenShape,
      preview: z
        .boolean()
        .default(false)
        .describe(says('只预览', 'Only tell what would come of it')),
    }),
  )
  .output(manyActedShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { cases: asked, preview, ...request } = input;
    // In one order, so that two who do so at once do not wait for each other.
    const wanted = [...new Map(asked.map((one) => [one.case, one.seen]))].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const tryOne = async (handle: Reading, theCase: KeptCase | undefined, seen: number) => {
      const reader = await readerOf(handle, theCase, context);
      if (theCase === undefined || reader === null) throw forbidden();
      return judgeAsked(handle, theCase, { seen, request }, reader);
    };
    const cases: Line[] = [];
    if (preview)
      await store.read(async (handle) => {
        for (const [id, seen] of wanted) {
          const theCase = await findCase(handle, id);
          cases.push(await lineOf(id, theCase, () => tryOne(handle, theCase, seen)));
        }
      });
    else
      await store.write(async (handle) => {
        for (const [id, seen] of wanted) cases.push(await take(handle, id, seen));
        const done = cases.flatMap((line) => (line.done && line.number ? [line.number] : []));
        context.note({ detail: { does: request.does, done, refused: cases.length - done.length } });
      });
    if (preview) context.note({ detail: { does: request.does, preview, cases: cases.length } });
    const done = cases.filter((line) => line.done !== null).length;
    return { cases, done, refused: cases.length - done };

    async function take(handle: Writing, id: string, seen: number): Promise<Line> {
      const theCase = await lockCase(handle, id);
      return lineOf(id, theCase, async () => {
        const judged = await tryOne(handle, theCase, seen);
        await keepStep(handle, judged, context);
        return judged;
      });
    }
  });

type Line = z.infer<typeof manyActedShape>['cases'][number];

/** The context in which a caller stands to a case; null where they may do nothing in it. */
export async function readerOf(
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
export async function lineOf(
  id: string,
  theCase: KeptCase | undefined,
  run: () => ReturnType<typeof judgeAsked>,
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
