import { z } from 'zod';
import { addDraftStep } from '../../store/index.ts';
import { command } from '../operation.ts';
import { draftIdShape, draftStateShape, noteShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { needDraftAlone, needState } from './need-draft.ts';
import { needPerson } from './need-person.ts';

/** Gives a draft up. Its texts are kept. */
export const withdrawDraft = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/drafts/{draft}/withdraw',
  tag: '发布 Publication',
  title: { zh: '撤回草稿', en: 'Withdraw a draft' },
  text: {
    zh: '不再办理；历次文本保留，不能再改。',
    en: 'It is given up; its texts are kept, and it cannot be changed any more.',
  },
})
  .input(z.strictObject({ draft: draftIdShape, note: noteShape.default('') }))
  .output(z.object({ state: draftStateShape }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = needPerson(context);
    await store.write(async (handle) => {
      const draft = await needDraftAlone(handle, input.draft);
      needState(draft, 'draft', 'returned', 'submitted');
      context.note({ subject: draft.id, detail: { path: draft.path } });
      const step = { step: 'withdrawn', note: input.note, by } as const;
      await addDraftStep(handle, draft.id, step, new Date(context.now));
    });
    return { state: 'withdrawn' as const };
  });
