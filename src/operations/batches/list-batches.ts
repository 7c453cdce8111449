import { z } from 'zod';
import { type BatchCount, countBatches, findCall, type Reading } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { batchLineShape } from '../shapes/batch.ts';
import { callIdShape } from '../shapes/call.ts';
import { says } from '../shapes/text.ts';
import { BATCH_READERS } from './access.ts';
import { type BatchedCall, batchesOf } from './need-batches.ts';
import { addCount, noCounts, stateOf } from './state-of.ts';

type Line = z.infer<typeof batchLineShape>;

/** The batches of one's office, or of one call: how many cases of each stand where. */
export const listBatches = cityOperation(BATCH_READERS, {
  method: 'GET',
  path: '/batches',
  tag: '案件 Cases',
  title: { zh: '批次', en: 'List batches' },
  text: {
    zh: '按月汇总报送的案件：各批次有几件、几件待报送、几件退回补正中。只列本单位办理的案件所在的批次，审计看全部；可只看一份申报通知的。',
    en: 'Claims that are filed together by the month: how many each batch has, how many are ready to be filed and how many came back. Batches of cases of your office, all for who audits; of one call where it is named.',
  },
})
  .input(z.strictObject({ call: callIdShape.exactOptional() }).optional())
  .output(
    z.object({ batches: z.array(batchLineShape).describe(says('近的在前', 'The latest first')) }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { caller } = context;
    const post = caller.is === 'member' ? caller.post : null;
    const readsAll = caller.is === 'operator' || post?.role === 'auditor';
    const of = readsAll ? {} : { office: post?.party ?? '' };
    return store.read(async (handle) => {
      const counts = await countBatches(handle, { call: input?.call, ...of });
      return { batches: await sumUp(handle, counts, context) };
    });
  });

/** The counts of each batch together, in the order in which they came. */
async function sumUp(handle: Reading, counts: readonly BatchCount[], context: CityContext) {
  const calls = new Map<string, BatchedCall | null>();
  const lines = new Map<string, Line>();
  for (const count of counts) {
    const { call: id, batch, cases, approved } = count;
    if (!calls.has(id)) {
      const call = await findCall(handle, id);
      calls.set(id, call === undefined ? null : await batchesOf(handle, call, context));
    }
    const batched = calls.get(id);
    if (!batched) continue;
    const { title, number } = batched.call;
    const key = `${batch} ${id}`;
    const before = lines.get(key) ?? {
      ...{ call: { id, title, number }, batch, cases: 0, counts: noCounts(), approved_fen: '0' },
    };
    lines.set(key, {
      ...before,
      cases: before.cases + cases,
      counts: addCount(before.counts, stateOf(batched, count), cases),
      approved_fen: String(Number(before.approved_fen) + approved),
    });
  }
  return [...lines.values()];
}
