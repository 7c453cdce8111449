import { Readable } from 'node:stream';
import { z } from 'zod';
import { print } from '../../printing/index.ts';
import { PAPER_CODE } from '../../values/index.ts';
import { needAttachments } from '../attachments/need-attachments.ts';
import { drawCode } from '../draw-code.ts';
import { command } from '../operation.ts';
import { addressOfPapers } from '../papers/address-of-papers.ts';
import { writePaper } from '../papers/write-paper.ts';
import { batchShape, filedShape } from '../shapes/batch.ts';
import { callIdShape } from '../shapes/call.ts';
import { casesSeenShape, textShape } from '../shapes/case-act.ts';
import { says } from '../shapes/text.ts';
import { BATCH_OFFICERS } from './access.ts';
import { keepFiling } from './keep-filing.ts';
import { lookAtFiling } from './look-at-filing.ts';
import { prepareReport } from './prepare-report.ts';

/** Files the ready cases of a batch: each is passed, and one report lists them all. */
export const fileBatch = command(BATCH_OFFICERS, {
  method: 'POST',
  path: '/calls/{call}/batches/{batch}/filing',
  tag: '案件 Cases',
  title: { zh: '报送批次', en: 'File a batch' },
  text: {
    zh: '把一个批次里待报送的案件一并报送，出具一份列明各案件的初审报告；不能报送的说明原因，不列入报告。出报告时案件有变动的，以 409 退回，什么也不办。以后补报的沿用原批次，报告写明第几次报送。preview 为真时只看能不能报送。',
    en: 'Passes the ready cases of a batch together under one preliminary report that lists them; those that cannot go say why, and stand in no report. Refused with 409, nothing done, where a case moved on while it was printed. What is filed later keeps the batch, and its report says which filing it is. With preview it only tells what would come of it.',
  },
})
  .input(
    z.strictObject({
      ...{ call: callIdShape, batch: batchShape, cases: casesSeenShape },
      opinion: textShape.describe(says('初审意见', 'The opinion of the report')),
      preview: z
        .boolean()
        .default(false)
        .describe(says('只预览', 'Only tell what would come of it')),
    }),
  )
  .output(filedShape)
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { preview, ...filing } = input;
    const { call, batch, opinion } = filing;
    const looked = await city.store.read((handle) => lookAtFiling(handle, filing, context));
    if (preview || looked.acted.done === 0) {
      context.note({ detail: { call, batch, preview, cases: filing.cases.length } });
      return { ...looked.acted, report: null };
    }
    const attachments = needAttachments(city);
    const ready = await city.store.read((handle) => prepareReport(handle, looked, filing, context));
    const code = drawCode(PAPER_CODE);
    const printed = await print(ready.paper, { code, address: addressOfPapers(city) });
    const file = await attachments.put(Readable.from([printed]), { name: ready.name });
    const left = looked.acted.cases.filter(({ done }) => done === null);
    return city.store.write(async (handle) => {
      const kept = { ready, document: looked.document, opinion, code, file };
      const { acted, detail, paper } = await keepFiling(handle, kept, context);
      const { number, digest } = paper;
      const refused = left.length;
      context.note({ detail: { call, batch, done: detail.done, refused, number, code, digest } });
      const cases = [...acted.cases, ...left];
      const report = await writePaper(handle, paper, [paper], context);
      return { cases, done: acted.done, refused, report };
    });
  });
