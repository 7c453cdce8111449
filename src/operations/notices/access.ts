import type { AccessRule } from '../../offices/index.ts';
import { CASE_OFFICES, OFFICE_PEOPLE } from '../cases/access.ts';

/** Who publishes notices and ends them: offices, each for the cases that the procedure gives it. */
export const NOTICE_OFFICERS = OFFICE_PEOPLE;

/** Who inquires into objections in a case: its offices. */
export const INQUIRERS = CASE_OFFICES;

/** Who reads why somebody objected, without who it is: the offices of the case, and who audits. */
export const OBJECTION_READERS: AccessRule = { ...INQUIRERS, auditor: 'any' };
