import { z } from 'zod';
import { command } from '../operation.ts';
import { casesSeenShape, manyActedShape, requestShape } from '../shapes/case-act.ts';
import { says } from '../shapes/text.ts';
import { CASE_OFFICERS } from './access.ts';
import { actInEach, previewInEach } from './act-in-each.ts';

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
    const { cases: wanted, preview, ...request } = input;
    const { does } = request;
    if (preview) {
      context.note({ detail: { does, preview, cases: wanted.length } });
      return store.read((handle) => previewInEach(handle, wanted, request, context));
    }
    return store.write(async (handle) => {
      const { detail, ...acted } = await actInEach(handle, wanted, request, context);
      context.note({ detail: { does, ...detail } });
      return acted;
    });
  });
