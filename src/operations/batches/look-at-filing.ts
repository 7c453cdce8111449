import type { z } from 'zod';
import { findCase, type Reading } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { previewInEach, type Wanted } from '../cases/act-in-each.ts';
import type { CityContext } from '../context.ts';
import { forbidden } from '../refusals.ts';
import type { manyActedShape } from '../shapes/case-act.ts';
import { type BatchedCall, mayFile, needBatches } from './need-batches.ts';

type ManyActed = z.infer<typeof manyActedShape>;
type Line = ManyActed['cases'][number];

/** What is to be filed: cases of a batch as they were seen, with one opinion. */
export type Filing = {
  readonly call: string;
  readonly batch: string;
  readonly cases: readonly (Wanted & { readonly seen: number })[];
  readonly opinion: string;
};

export type Looked = {
  readonly batched: BatchedCall;
  /** What the report is called among the documents of the action. */
  readonly document: string;
  /** What would come of it in each case. */
  readonly acted: ManyActed;
};

/** Stands for the digest of a report that is not printed yet. */
const TO_COME = '0'.repeat(64);

/**
 * What would come of filing cases of a batch; nothing is changed. Refused with 403 where the caller
 * does not file the batches of the call.
 */
export async function lookAtFiling(
  handle: Reading,
  { call, batch, cases, opinion }: Filing,
  context: CityContext,
): Promise<Looked> {
  const batched = await needBatches(handle, call, context);
  if (!mayFile(batched, context)) throw forbidden(wordNotYours(batched.stage.title));
  const { stage } = batched;
  const passing = stage.actions.find(({ does }) => does === 'pass');
  const [document = ''] = Object.keys(passing?.attaches ?? {});
  const refused: Line[] = [];
  const ready: Wanted[] = [];
  for (const wanted of cases) {
    const found = await findCase(handle, wanted.case);
    const about = { case: wanted.case, done: null };
    if (found?.call !== call || found.batch !== batch)
      refused.push({ ...about, number: null, refused: [NOT_IN_BATCH] });
    else if (found.at !== stage.id)
      refused.push({ ...about, number: found.number, refused: [wordNotReady(stage.title)] });
    else ready.push(wanted);
  }
  const request = { does: 'pass', opinion, documents: { [document]: TO_COME } } as const;
  const acted = await previewInEach(handle, ready, request, context, TO_COME);
  return {
    ...{ batched, document },
    acted: {
      cases: [...acted.cases, ...refused],
      ...{ done: acted.done, refused: acted.refused + refused.length },
    },
  };
}

const NOT_IN_BATCH = {
  field: 'case',
  message: { zh: '案件不在这个批次里', en: 'The case is not in this batch' },
};

function wordNotReady({ zh, en }: Message) {
  return {
    field: 'case',
    message: {
      zh: `案件不在“${zh}”环节，不能报送`,
      en: `The case is not at "${en}": it cannot be filed`,
    },
  };
}

function wordNotYours({ zh, en }: Message) {
  return {
    field: '',
    message: {
      zh: `批次由承担“${zh}”的单位报送`,
      en: `A batch is filed by the office that does the "${en}"`,
    },
  };
}
