import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { countingReview, listReviews as reviewsOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { reviewShape } from '../shapes/publication.ts';
import { lineShape, says } from '../shapes/text.ts';

const LONGEST_ID = 100;

/** The reviews of a policy, or of all policies, the latest first. */
export const listReviews = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/reviews',
  tag: '发布 Publication',
  title: { zh: '审查记录', en: 'List reviews' },
  text: {
    zh: '政策的有效性依据、合法性审核与公平竞争审查，含文号与日期，新的在前。',
    en: 'Basis of validity, legality and fair-competition reviews with number and date, the latest first.',
  },
})
  .input(
    z
      .strictObject({
        policy: lineShape(LONGEST_ID)
          .optional()
          .describe(says('只列一份政策的', 'Only those of one policy')),
      })
      .optional(),
  )
  .output(z.object({ reviews: z.array(reviewShape) }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const reviews = await store.read((handle) => reviewsOf(handle, input?.policy));
    return {
      reviews: reviews.map((review) => {
        const { policy, kind, result, number, on, document, example, recordedAt } = review;
        const counts = countingReview(reviews, policy, kind) === review;
        const recorded_at = recordedAt.toISOString();
        return { policy, kind, result, number, on, document, example, counts, recorded_at };
      }),
    };
  });
