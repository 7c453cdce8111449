import { z } from 'zod';
import { shareDocuments } from '../case-files/share-documents.ts';
import { actInEach, previewInEach } from '../cases/act-in-each.ts';
import { whenOf } from '../cases/when-of.ts';
import { command } from '../operation.ts';
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
    return store.write(async (handle) => {
      const notice = await needNotice(handle, id);
      const { read } = await readNotices(handle, [notice], when);
      const wanted = (read[0]?.lines ?? [])
        .filter(({ state, endedOn }) => state === 'through' && endedOn === null)
        .map(({ claim }) => ({ case: claim, seen: null }));
      if (preview) {
        context.note({ subject: id, detail: { preview, cases: wanted.length } });
        return previewInEach(handle, wanted, request, context);
      }
      const claims = wanted.map((one) => one.case);
      await shareDocuments(handle, claims, Object.values(documents ?? {}), context);
      const { detail, ...acted } = await actInEach(handle, wanted, request, context);
      context.note({ subject: id, detail });
      return acted;
    });
  });
