import type { AccessRule } from '../../offices/index.ts';

/** Who writes, reviews, publishes and holds clauses. */
export const POLICY_OFFICERS: AccessRule = { policy_officer: 'any' };

/** Who looks at drafts, and at who did what: officers, and those who watch them. */
export const PUBLICATION_READERS: AccessRule = { policy_officer: 'any', auditor: 'any' };
