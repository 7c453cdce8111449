import { z } from 'zod';
import {
  findCase,
  type IssuedPaper,
  type KeptCase,
  type ListedCase,
  listBatchPapers,
  listCases,
  listPapers,
  type Reading,
  sumApproved,
} from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { writeBasis } from '../calls/write-procedure.ts';
import { gatherClaimed } from '../cases/application.ts';
import { deskOf } from '../cases/desk-of.ts';
import { type ReadOnce, readOnce } from '../cases/read-once.ts';
import { whenOf } from '../cases/when-of.ts';
import { writeCaseLine } from '../cases/write-line.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { proposedOf } from '../papers/about-case.ts';
import { writePaper } from '../papers/write-paper.ts';
import { batchShape, wholeBatchShape } from '../shapes/batch.ts';
import { callIdShape } from '../shapes/call.ts';
import { BATCH_READERS } from './access.ts';
import { type BatchedCall, mayFile, needBatches } from './need-batches.ts';
import { addCount, noCounts, stateOf } from './state-of.ts';

/** More than a zone has in a month; who has more narrows the list of cases. */
const MOST = 300;

type Line = z.infer<typeof wholeBatchShape>['cases'][number];

/** A batch: its cases, how they stand to its filing, its reports, and what is left of the fund. */
export const getBatch = cityOperation(BATCH_READERS, {
  method: 'GET',
  path: '/calls/{call}/batches/{batch}',
  tag: '案件 Cases',
  title: { zh: '一个批次', en: 'Get a batch' },
  text: {
    zh: `一份申报通知一个月的案件（至多列 ${MOST} 件）：到了哪里、退回过几次、测算与批准的金额、列入哪份初审报告，以及本通知资金的余额。资金没有写明的为 null，读作未载明。`,
    en: `The cases of a call and a month (at most ${MOST} of them): where each is, how often it was returned, what the rule comes to and what was approved, the report it stands in, and what is left of the fund of the call. A fund that is not stated is null.`,
  },
})
  .input(z.strictObject({ call: callIdShape, batch: batchShape }))
  .output(wholeBatchShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.read(async (handle) => {
      const batched = await needBatches(handle, input.call, context);
      const { call, procedure, batches, stage } = batched;
      const papers = await listBatchPapers(handle, input);
      const { today } = await whenOf(context);
      const desk = await deskOf(handle, 'all', context);
      const search = { desk, filter: { ...input }, today };
      const of = { ...search, sort: 'latest', limit: MOST + 1 } as const;
      const found = await listCases(handle, of);
      const reports = await Promise.all(
        papers.map((paper) => writePaper(handle, paper, papers, context)),
      );
      const lines: Line[] = [];
      const records = readOnce(handle);
      for (const line of inOrder(found.slice(0, MOST)))
        lines.push(await writeLine(records, line, batched, context));
      const office = procedure.offices.find(({ id }) => id === stage.office);
      return {
        ...{ call: { id: call.id, title: call.title, number: call.number }, batch: input.batch },
        counts: lines.reduce((all, { state }) => addCount(all, state, 1), noCounts()),
        ...{ cases: lines, more: found.length > MOST, reports },
        balance: await balanceOf(handle, batched, input.batch),
        basis: writeBasis(batches.basis),
        files_at: { id: stage.id, title: stage.title, office: office?.title ?? stage.title },
        may_file: mayFile(batched, context),
      };
    });
  });

function inOrder(lines: readonly ListedCase[]): readonly ListedCase[] {
  return [...lines].sort((one, other) => (one.number < other.number ? -1 : 1));
}

async function writeLine(
  records: ReadOnce,
  line: ListedCase,
  batched: BatchedCall,
  context: CityContext,
): Promise<Line> {
  const { handle } = records;
  const { inUse } = await context.city();
  const when = await whenOf(context);
  const kept = await findCase(handle, line.id);
  if (kept === undefined) throw new TypeError(`case ${line.id} is gone`);
  const { procedure } = batched;
  const procedures = new Map([[procedure.id, procedure]]);
  const around = { procedures, catalogue: context.catalogue, today: when.today };
  const claimed = await gatherClaimed(records, inUse, kept, when);
  const papers = await listPapers(handle, line.id);
  const { submissions } = kept.folded;
  const proposed = proposedOf(claimed, submissions.at(-1)?.answers ?? {});
  return {
    ...writeCaseLine(line, around),
    state: stateOf(batched, line),
    submitted_on: formatDay(submissions[0]?.on ?? line.since),
    returned: kept.events.filter(({ event }) => event.is === 'returned' && event.backTo !== null)
      .length,
    proposed_fen: proposed === null ? null : String(proposed),
    report: reportOf(kept, papers),
  };
}

/** The last report with which a case was passed: of its batch, or its own. */
function reportOf({ events }: KeptCase, papers: readonly IssuedPaper[]): Line['report'] {
  const named = events.flatMap(({ event }) =>
    event.is === 'passed' ? Object.values(event.carried.documents ?? {}) : [],
  );
  const paper = papers.findLast(
    ({ kind, digest }) => kind === 'preliminary_report' && named.includes(digest),
  );
  if (paper === undefined) return null;
  const { number, code, digest } = paper;
  return { number, code, digest };
}

/** The fund of the call, and what was approved of it. */
async function balanceOf(handle: Reading, { call }: BatchedCall, batch: string) {
  const { before, here, after } = await sumApproved(handle, { call: call.id, batch });
  const amount = call.fund?.amount ?? null;
  return {
    fund: call.fund?.name ?? null,
    amount_fen: amount === null ? null : String(amount),
    ...{ before_fen: String(before), here_fen: String(here), after_fen: String(after) },
    left_fen: amount === null ? null : String(amount - before - here - after),
  };
}
