import type { ReviewKind } from '../rules/index.ts';
import type { ReviewResult } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';
import type { By } from './publication-drafts.ts';

/** A review of a policy. A later one of the same kind counts instead of it. */
export type Review = {
  readonly policy: string;
  readonly kind: ReviewKind;
  readonly result: ReviewResult;
  /** The number of its document. */
  readonly number: string;
  /** ISO date. */
  readonly on: string;
  readonly document: string;
  readonly example: boolean;
  readonly by: By;
};

export type KeptReview = Review & { readonly recordedAt: Date };

export async function addReview(handle: Writing, review: Review, at: Date): Promise<void> {
  const { policy, kind, result, number, on, document, example, by } = review;
  await handle
    .insertInto('policy_review')
    .values({
      ...{ policy, kind, result, number, document, example },
      ...{ reviewed_on: on, account: by.account, name: by.name, recorded_at: at },
    })
    .execute();
}

/** The reviews of a policy, or of all, the latest first. */
export async function listReviews(handle: Reading, policy?: string): Promise<KeptReview[]> {
  let query = handle.selectFrom('policy_review').selectAll();
  if (policy !== undefined) query = query.where('policy', '=', policy);
  const rows = await query.orderBy('sequence', 'desc').execute();
  return rows.map(({ policy, kind, result, number, document, example, ...row }) => ({
    ...{ policy, kind, result, number, document, example },
    on: row.reviewed_on,
    by: { account: row.account, name: row.name },
    recordedAt: row.recorded_at,
  }));
}

/** Of a policy's reviews, latest first, the one of a kind that counts. */
export function countingReview(
  reviews: readonly KeptReview[],
  policy: string,
  kind: ReviewKind,
): KeptReview | undefined {
  return reviews.find((review) => review.policy === policy && review.kind === kind);
}
