import { ORPCError } from '@orpc/server';
import type { z } from 'zod';
import { type NoticeElements, stageOf } from '../../casework/index.ts';
import { mayAct } from '../../offices/index.ts';
import type { Problem } from '../../rules/index.ts';
import type { KeptCase, Notice, Reading } from '../../store/index.ts';
import { actorOf } from '../caller.ts';
import { CASE_ACTORS } from '../cases/access.ts';
import { type Judged, judgeStep } from '../cases/judge-step.ts';
import { needPersonIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import { whoFor } from '../cases/who-for.ts';
import { wordMovedOn } from '../cases/word-case.ts';
import type { CityContext } from '../context.ts';
import { standingToCase } from '../permit.ts';
import { contentRefused, forbidden, overtaken, problemsOf } from '../refusals.ts';
import type { noticeDraftShape } from '../shapes/notice.ts';
import { elementsOf } from './elements-of.ts';

type Draft = z.infer<typeof noticeDraftShape>;

/** A case in a notice that is being made: what publishing does to it, and what its line says. */
type ComposedLine = { readonly judged: Judged; readonly elements: NoticeElements };
export type Composed = {
  readonly notice: Omit<Notice, 'id'>;
  readonly lines: readonly ComposedLine[];
};

/**
 * Makes a notice of cases without keeping anything. Refused with 422 where any of them cannot go,
 * each with its reasons at its place, and where they cannot stand in one notice.
 * @param find the case of an id
 */
export async function composeNotice(
  handle: Reading,
  draft: Draft,
  find: (id: string) => Promise<KeptCase | undefined>,
  context: CityContext,
): Promise<Composed> {
  const problems: Problem[] = [];
  const lines: ComposedLine[] = [];
  const seen = new Set<string>();
  for (const [place, asked] of draft.cases.entries()) {
    const at = (problem: Problem) => ({ ...problem, field: `cases[${place}]` });
    if (seen.has(asked.case)) problems.push(at(TWICE));
    seen.add(asked.case);
    try {
      lines.push(
        await composeLine(handle, draft, { ...asked, kept: await find(asked.case) }, context),
      );
    } catch (error) {
      if (!(error instanceof ORPCError) || error.status >= 500) throw error;
      problems.push(...problemsOf(error).map(at));
    }
  }
  problems.push(...apart(lines));
  if (problems.length > 0) throw contentRefused(problems);
  return { notice: noticeOf(draft, lines, context), lines };
}

type Asked = {
  readonly seen: number;
  readonly kept: KeptCase | undefined;
};

async function composeLine(
  handle: Reading,
  { publication }: Draft,
  { seen, kept }: Asked,
  context: CityContext,
): Promise<ComposedLine> {
  const { caller } = context;
  if (kept === undefined || caller.is !== 'member') throw forbidden(NO_CASE);
  const { standing } = await standingToCase(handle, kept.id, caller, 'application', context);
  if (!mayAct(CASE_ACTORS, actorOf(caller), standing)) throw forbidden(NO_CASE);
  if (kept.seen !== seen) {
    const who = await whoFor(handle, kept, { caller, standing });
    throw overtaken(wordMovedOn(kept, seen, who));
  }
  const { inUse } = await context.city();
  const procedure = await procedureOf(handle, inUse, kept.folded.pins.procedure);
  const person = await needPersonIn(handle, context, kept);
  const when = await whenOf(context);
  const judged = judgeStep(procedure, kept, person, { does: 'publish', publication }, when);
  return { judged, elements: await elementsOf(handle, inUse, kept) };
}

/** How many working days a case would stay in a notice; null where none are stated. */
function workingDaysOf({ procedure, folded }: Judged): number | null {
  return stageOf(procedure, folded.at)?.days?.count ?? null;
}

/** What keeps cases from standing in one notice: another term, or made-up ones beside real ones. */
function apart(lines: readonly ComposedLine[]): Problem[] {
  const terms = new Set(lines.map(({ judged }) => workingDaysOf(judged)));
  const examples = new Set(lines.map(({ judged }) => judged.before.example));
  return [...(terms.size > 1 ? [OTHER_TERMS] : []), ...(examples.size > 1 ? [OTHER_CITIES] : [])];
}

function noticeOf(
  { title, number, publication }: Draft,
  lines: readonly ComposedLine[],
  { caller }: CityContext,
): Composed['notice'] {
  const calls = new Set(lines.map(({ judged }) => judged.before.call));
  const [first] = lines;
  if (first === undefined || caller.is !== 'member' || caller.post === null)
    throw forbidden(NO_CASE);
  return {
    ...{ title, number, publication, department: caller.post.party },
    call: calls.size === 1 ? first.judged.before.call : null,
    workingDays: workingDaysOf(first.judged),
    example: first.judged.before.example,
  };
}

const NO_CASE: Problem = {
  field: '',
  message: { zh: '没有由您办理的这个案件', en: 'There is no such case for you to act in' },
};
const TWICE: Problem = {
  field: '',
  message: { zh: '同一案件列了两次', en: 'The same case is listed twice' },
};
const OTHER_TERMS: Problem = {
  field: 'cases',
  message: {
    zh: '各案件的公示期不同，请分开发布',
    en: 'The cases have different terms: publish them apart',
  },
};
const OTHER_CITIES: Problem = {
  field: 'cases',
  message: {
    zh: '示例案件不能与真实案件在同一份公示里',
    en: 'Made-up cases never stand in one notice with real ones',
  },
};
