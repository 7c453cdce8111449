import type { AccessRule } from '../../offices/index.ts';
import { CASE_OFFICES, OFFICE_PEOPLE } from '../cases/access.ts';

/** Who writes down what came of a doubt: the offices of the case, each while it waits for them. */
export const DOUBT_OFFICERS = CASE_OFFICES;

/** Who draws cases for inspection: departments, each under its own calls, and who audits. */
export const SAMPLERS: AccessRule = { department: 'any', auditor: 'any' };

/** Who reads what was drawn: the offices of the call, and who audits. */
export const SAMPLE_READERS: AccessRule = { ...OFFICE_PEOPLE, auditor: 'any' };
