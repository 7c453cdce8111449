import { z } from 'zod';
import { listDrafts as draftsOf, OPEN_DRAFTS } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { draftLineShape } from '../shapes/publication.ts';
import { says } from '../shapes/text.ts';
import { PUBLICATION_READERS } from './access.ts';
import { writeDraftLine } from './write-draft.ts';

const MOST = 200;

/** The drafts that somebody is still to work on, or those that are done with. */
export const listDrafts = cityOperation(PUBLICATION_READERS, {
  method: 'GET',
  path: '/drafts',
  tag: '发布 Publication',
  title: { zh: '条款草稿', en: 'List drafts' },
  text: {
    zh: `起草中、已退回与待发布的草稿；或已发布与已撤回的，至多 ${MOST} 份。`,
    en: `Drafts being written, returned or submitted; or those published or withdrawn, at most ${MOST}.`,
  },
})
  .input(
    z
      .strictObject({
        which: z
          .enum(['open', 'done'])
          .default('open')
          .describe(says('未办结或已办结', 'Still open, or done with')),
      })
      .optional(),
  )
  .output(z.object({ drafts: z.array(draftLineShape) }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const states = input?.which === 'done' ? (['published', 'withdrawn'] as const) : OPEN_DRAFTS;
    const drafts = await store.read((handle) => draftsOf(handle, states, MOST));
    const { catalogue, caller } = context;
    return { drafts: drafts.map((draft) => writeDraftLine(draft, catalogue, caller)) };
  });
