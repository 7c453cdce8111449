import { z } from 'zod';
import { findCase, lockCase, type Writing } from '../../store/index.ts';
import { shareDocuments } from '../case-files/share-documents.ts';
import { lineOf, readerOf } from '../cases/act-in-cases.ts';
import { judgeAsked } from '../cases/judge-asked.ts';
import { keepStep } from '../cases/keep-step.ts';
import { whenOf } from '../cases/when-of.ts';
import { command } from '../operation.ts';
import { forbidden } from '../refusals.ts';
import { manyActedShape, requestShape } from '../shapes/case-act.ts';
import { noticeIdShape } from '../shapes/notice.ts';
import { says } from '../shapes/text.ts';
import { NOTICE_OFFICERS } from './access.ts';
import { needNotice, readNotices } from './read-notices.ts';

/** Passes on every line of a notice that is through; the others stay, and say why. */
export const endNotices = command(NOTICE_OFFICERS, {
  method: 'POST',
  path: '/notices/{notice}/end',
  tag: '公示 Notices',
  title: { zh: '办结期满各笔', en: 'End what is through' },
  text: {
    zh: '公示期满、没有未了异议的各笔一次转往下一环节，附所要求的文书（如致财政部门的函）。办不了的逐笔说明原因，不影响其余。',
    en: 'Passes on every line whose time is over with nothing open against it, with the documents that go with it, such as the letter to finance. What cannot go says why, and the rest goes.',
  },
})
  .input(
    z.strictObject({
      notice: noticeIdShape,
      documents: requestShape.shape.documents,
      preview: z
        .boolean()
        .default(false)
        .describe(says('只预览', 'Only tell what would come of it')),
    }),
  )
  .output(manyActedShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { notice: id, documents, preview } = input;
    const when = await whenOf(context);
    const request = { does: 'end_notice', ...(documents && { documents }) } as const;
    const cases: z.infer<typeof manyActedShape>['cases'] = [];
    const endAll = async (handle: Writing) => {
      const notice = await needNotice(handle, id);
      const { read } = await readNotices(handle, [notice], when);
      const through = (read[0]?.lines ?? []).filter(
        ({ state, endedOn }) => state === 'through' && endedOn === null,
      );
      const claims = through.map((line) => line.claim).toSorted();
      if (!preview) await shareDocuments(handle, claims, Object.values(documents ?? {}));
      for (const claim of claims) {
        const find = preview ? findCase : lockCase;
        const theCase = await find(handle, claim);
        const run = async () => {
          const reader = await readerOf(handle, theCase, context);
          if (theCase === undefined || reader === null) throw forbidden();
          const asked = { seen: theCase.seen, request };
          const judged = await judgeAsked(handle, theCase, asked, reader);
          if (!preview) await keepStep(handle, judged, context);
          return judged;
        };
        cases.push(await lineOf(claim, theCase, run));
      }
      const done = cases.flatMap((line) => (line.done && line.number ? [line.number] : []));
      context.note({ subject: id, detail: { done, refused: cases.length - done.length, preview } });
    };
    await store.write(endAll);
    const done = cases.filter((line) => line.done !== null).length;
    return { cases, done, refused: cases.length - done };
  });
