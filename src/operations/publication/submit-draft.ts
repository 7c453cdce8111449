import { z } from 'zod';
import { addDraftStep } from '../../store/index.ts';
import { command } from '../operation.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import { draftIdShape, draftStateShape, noteShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { checkText } from './check-text.ts';
import { lastText, needDraft, needDraftAlone, needState } from './need-draft.ts';
import { needPerson } from './need-person.ts';

/** Hands a draft to another person, who publishes or returns it. */
export const submitDraft = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/drafts/{draft}/submit',
  tag: '发布 Publication',
  title: { zh: '提交草稿', en: 'Submit a draft' },
  text: {
    zh: '提交后由另一人发布或退回。文本有问题或没有改动的，不能提交。',
    en: 'Another person then publishes or returns it. A text with problems, or without a change, is refused.',
  },
})
  .input(z.strictObject({ draft: draftIdShape, note: noteShape.default('') }))
  .output(z.object({ state: draftStateShape }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = needPerson(context);
    const draft = await needDraft(store, input.draft);
    needState(draft, 'draft', 'returned');
    const { path } = draft;
    const { text, number } = lastText(draft);
    const { problems, unchanged } = await checkText(context, { path, text });
    if (problems.length > 0) throw contentRefused(problems);
    if (unchanged) throw contentRefused([UNCHANGED]);
    await store.write(async (handle) => {
      const now = await needDraftAlone(handle, input.draft);
      needState(now, 'draft', 'returned');
      if (lastText(now).number !== number) throw overtaken(SAVED_MEANWHILE);
      context.note({ subject: input.draft, detail: { path, text: number } });
      const step = { step: 'submitted', note: input.note, by } as const;
      await addDraftStep(handle, input.draft, step, new Date(context.now));
    });
    return { state: 'submitted' as const };
  });

const UNCHANGED = {
  field: 'text',
  message: { zh: '与现行文本一字不差', en: 'It does not differ from the text in force' },
};

export const SAVED_MEANWHILE = {
  field: 'draft',
  message: {
    zh: '核对时他人又保存了一稿；请看过再办',
    en: 'Somebody saved another text while it was checked; look at it first',
  },
};
