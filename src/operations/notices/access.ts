import type { AccessRule } from '../../offices/index.ts';

/** Who publishes notices and ends them: offices, each for the cases that the procedure gives it. */
export const NOTICE_OFFICERS: AccessRule = {
  alliance: 'any',
  department: 'any',
  committee: 'any',
  finance: 'any',
};

/** Who inquires into objections in a case: its offices. */
export const INQUIRERS: AccessRule = {
  alliance: ['office'],
  department: ['office'],
  committee: ['office'],
  finance: ['office'],
};

/** Who reads why somebody objected, without who it is: the offices of the case, and who audits. */
export const OBJECTION_READERS: AccessRule = { ...INQUIRERS, auditor: 'any' };
