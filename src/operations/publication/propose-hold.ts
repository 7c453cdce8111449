import { z } from 'zod';
import { addHold, lockHolds } from '../../store/index.ts';
import { command } from '../operation.ts';
import { overtaken } from '../refusals.ts';
import { documentShape, reasonShape } from '../shapes/publication.ts';
import { says } from '../shapes/text.ts';
import { POLICY_OFFICERS } from './access.ts';
import { needPerson } from './need-person.ts';
import { needSubject } from './need-subject.ts';

const LONGEST_ID = 100;

/** Proposes that applications under a clause or a policy are not taken for the time being. */
export const proposeHold = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/holds',
  tag: '发布 Publication',
  title: { zh: '提出暂停受理', en: 'Propose a hold' },
  text: {
    zh: '条款或整份政策与上位法冲突时提出，写明理由与依据文件；另一人确认后生效。',
    en: 'Where a clause or a policy conflicts with a superior rule: with reason and document. It counts once another person confirms it.',
  },
})
  .input(
    z.strictObject({
      subject: z
        .string()
        .max(LONGEST_ID)
        .describe(says('条款或政策的编号', 'Id of a clause or a policy')),
      reason: reasonShape,
      document: documentShape,
    }),
  )
  .output(z.object({ hold: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = needPerson(context);
    const { reason, document } = input;
    const subject = needSubject(context.catalogue, input.subject);
    const hold = await store.write(async (handle) => {
      const known = await lockHolds(handle);
      const open = known.find(
        (one) => one.subject === subject && one.state !== 'lifted' && one.state !== 'declined',
      );
      if (open !== undefined) throw overtaken(ALREADY);
      context.note({ subject, detail: { reason, document } });
      return addHold(handle, subject, { reason, document, by }, new Date(context.now));
    });
    return { hold };
  });

const ALREADY = {
  field: 'subject',
  message: {
    zh: '已经暂停受理，或已有人提出',
    en: 'It is held already, or somebody has proposed it',
  },
};
