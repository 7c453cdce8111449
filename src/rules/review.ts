/** Reviews of a policy: basis of its validity, legality review, fair-competition review. */
export const REVIEW_KINDS = ['validity', 'legality', 'fair_competition'] as const;

export type ReviewKind = (typeof REVIEW_KINDS)[number];
