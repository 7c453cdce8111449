import { z } from 'zod';
import { changesOfCall } from '../../casework/index.ts';
import { amendCall as amend, textOfCall } from '../../store/index.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { callIdShape, callTextShape } from '../shapes/call.ts';
import { organisationIdShape, reasonTextShape } from '../shapes/people.ts';
import { CALL_WRITERS, OF_DEPARTMENT } from './access.ts';
import { readCallText } from './call-text.ts';
import { needOwnCall, needPublished } from './need-call.ts';
import { seenShape } from './save-call.ts';
import { problemsOfCall } from './surroundings.ts';
import { writerOf } from './writer-of.ts';

/** Amends a published call: a later text of it counts from then on; the ones before stay to be read. */
export const amendCall = command(CALL_WRITERS, {
  method: 'POST',
  path: '/departments/{department}/calls/{call}/amend',
  tag: '申报 Calls',
  about: OF_DEPARTMENT,
  title: { zh: '更正申报通知', en: 'Amend a call' },
  text: {
    zh: '说明理由，新的文本立即生效，改了什么公开可查；提前截止或延长也以更正办理。仍按发布时的目录版本核对。',
    en: 'For a reason; the new text counts at once, and everybody sees what changed. A window is shortened or extended so, too. It is checked against the version of the catalogue that it was published under.',
  },
})
  .input(
    z.strictObject({
      department: organisationIdShape,
      call: callIdShape,
      seen: seenShape,
      text: callTextShape,
      reason: reasonTextShape,
    }),
  )
  .output(z.object({ revision: z.int() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = writerOf(context);
    const text = readCallText(input.text);
    const revision = await store.write(async (handle) => {
      const call = await needOwnCall(handle, input);
      needPublished(call);
      const changed = changesOfCall(textOfCall(call), text);
      if (changed.length === 0) throw contentRefused([UNCHANGED]);
      const problems = await problemsOfCall(handle, { ...call, ...text }, context, call);
      if (problems.length > 0) throw contentRefused(problems);
      const { reason } = input;
      context.note({ subject: call.id, detail: { title: text.title, reason, changed } });
      return amend(handle, call, { text, reason, by }, new Date(context.now));
    });
    return { revision };
  });

const UNCHANGED = {
  field: '',
  message: { zh: '与现行文本没有不同', en: 'It does not differ from the text that counts' },
};
