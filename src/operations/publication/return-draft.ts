import { z } from 'zod';
import { addDraftStep } from '../../store/index.ts';
import { command } from '../operation.ts';
import { draftIdShape, draftStateShape, reasonShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { needDraftAlone, needState } from './need-draft.ts';
import { needPerson } from './need-person.ts';

/** Gives a submitted draft back to be changed, with the reason. */
export const returnDraft = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/drafts/{draft}/return',
  tag: '发布 Publication',
  title: { zh: '退回草稿', en: 'Return a draft' },
  text: {
    zh: '写明理由，退回修改；修改后可再提交。',
    en: 'Gives it back with the reason; once changed, it can be submitted again.',
  },
})
  .input(z.strictObject({ draft: draftIdShape, reason: reasonShape }))
  .output(z.object({ state: draftStateShape }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = needPerson(context);
    await store.write(async (handle) => {
      const draft = await needDraftAlone(handle, input.draft);
      needState(draft, 'submitted');
      context.note({ subject: draft.id, detail: { path: draft.path, reason: input.reason } });
      const step = { step: 'returned', note: input.reason, by } as const;
      await addDraftStep(handle, draft.id, step, new Date(context.now));
    });
    return { state: 'returned' as const };
  });
