import { z } from 'zod';
import { addReview } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { command } from '../operation.ts';
import { documentShape, reviewKindShape, reviewResultShape } from '../shapes/publication.ts';
import { dayShape, says } from '../shapes/text.ts';
import { POLICY_OFFICERS } from './access.ts';
import { needPerson } from './need-person.ts';
import { needPolicy } from './need-subject.ts';

const LONGEST_NUMBER = 100;

/** Records a review of a policy. The earlier ones are kept; the latest of its kind counts. */
export const recordReview = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/reviews',
  tag: '发布 Publication',
  title: { zh: '登记审查', en: 'Record a review' },
  text: {
    zh: '有效性依据、合法性审核或公平竞争审查的结果、文号与日期。只增不改，同类以最近登记的为准。',
    en: 'The result, number and date of a basis of validity, legality review or fair-competition review. Only added to; the latest of its kind counts.',
  },
})
  .input(
    z.strictObject({
      policy: z.string().max(LONGEST_NUMBER),
      kind: reviewKindShape,
      result: reviewResultShape,
      number: z
        .string()
        .trim()
        .min(1)
        .max(LONGEST_NUMBER)
        .describe(says('文号', 'Number of its document')),
      on: dayShape.describe(says('出具日期', 'The day on which it was issued')),
      document: documentShape,
    }),
  )
  .output(z.object({ policy: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = needPerson(context);
    const policy = needPolicy(context.catalogue, input.policy);
    const { kind, result, number, document } = input;
    const on = formatDay(input.on);
    context.note({ subject: policy, detail: { kind, result, number, on } });
    await store.write((handle) =>
      addReview(
        handle,
        { policy, kind, result, number, on, document, example: false, by },
        new Date(context.now),
      ),
    );
    return { policy };
  });
