import type { z } from 'zod';
import { type Doubt, type Looked, refuseDisposition } from '../../casework/index.ts';
import type { KeptCase, KeptDisposition, Reading } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { personIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import { writtenBy } from '../cases/written-by.ts';
import type { CityContext } from '../context.ts';
import type { examinationShape } from '../shapes/checks.ts';
import type { Examination } from './examine.ts';
import { othersSeen } from './others-seen.ts';

type Written = z.infer<typeof examinationShape>;

/** What was checked in a case, as an office or who audits sees it. */
export async function writeExamination(
  handle: Reading,
  kept: KeptCase,
  examination: Examination | null,
  context: CityContext,
): Promise<Written> {
  const { checks, doubts, open, dispositions }: Found = examination ?? NOTHING;
  const past = dispositions.filter(({ doubt }) => !doubts.some(({ id }) => id === doubt));
  const gone = new Map(past.map(({ found }) => [found.id, found]));
  const { seen } = await othersSeen(
    handle,
    [...doubts, ...gone.values()].flatMap(({ cases }) => cases),
    context.caller,
  );
  const by = await writtenBy(handle, dispositions);
  const { catalogue } = examination?.application.at ?? context;
  const write = (doubt: Doubt): Written['past'][number] => ({
    ...{ doubt: doubt.id, title: doubt.title, look: doubt.look },
    evidence: doubt.evidence.map(plain),
    basis: basisOf(doubt, catalogue),
    cases: doubt.cases.map(seen),
    dispositions: dispositions
      .filter((one) => one.doubt === doubt.id)
      .map((one) => ({ ...writeDisposition(one), by: by(one) })),
  });
  return {
    ...{ case: kept.id, seen: kept.seen },
    as_of: formatDay((await whenOf(context)).today),
    submitted_on: kept.submittedOn === null ? null : formatDay(kept.submittedOn),
    checks: checks.map(({ id, title, result, evidence }) => ({
      ...{ check: id, title, state: result, evidence: evidence.map(plain) },
    })),
    doubts: doubts.map((doubt) => ({ ...write(doubt), open: open.includes(doubt) })),
    past: [...gone.values()].map(write),
    refused: await refusedTo(handle, kept, context),
  };
}

type Found = Pick<Examination, 'checks' | 'doubts' | 'open' | 'dispositions'>;
/** Reasons of the rule carry more than their words. */
function plain({ what: { zh, en }, from, on }: Looked) {
  return { what: { zh, en }, from, on };
}

const NOTHING: Found = { checks: [], doubts: [], open: [], dispositions: [] };

function basisOf({ basis }: Doubt, { policies }: CityContext['catalogue']) {
  if (basis.is === 'preset') return null;
  const policy = policies.find(({ id }) => id === basis.policy)?.citedAs;
  return { policy: policy ?? { zh: basis.policy, en: basis.policy }, article: basis.article };
}

function writeDisposition({ number, text, cases, on, at }: KeptDisposition) {
  return { number, text, cases, on: formatDay(on), at: at.toISOString() };
}

/** Why the caller disposes of nothing now; null where they may. */
async function refusedTo(handle: Reading, kept: KeptCase, context: CityContext) {
  const { inUse } = await context.city();
  const person = await personIn(handle, context, kept);
  if (person === null) return NO_POST;
  const procedure = await procedureOf(handle, inUse, kept.folded.pins.procedure);
  return refuseDisposition(procedure, kept.folded, person, await whenOf(context));
}

const NO_POST = { zh: '疑点由在岗的人处置', en: 'doubts are for people in a post to dispose of' };
