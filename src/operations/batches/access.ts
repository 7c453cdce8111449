import type { AccessRule } from '../../offices/index.ts';
import { OFFICE_PEOPLE } from '../cases/access.ts';

/** Who files batches: people of offices, each where the call names theirs for it. */
export const BATCH_OFFICERS: AccessRule = OFFICE_PEOPLE;

/** Who reads a batch: the offices of its call, and who audits. */
export const BATCH_READERS: AccessRule = { ...OFFICE_PEOPLE, auditor: 'any' };
