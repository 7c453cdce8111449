import type { AccessRule } from '../../offices/index.ts';

/** Who reads what was checked in a case: its offices, and who audits; never who applies, nor experts, who may not know whose it is. */
export const CASE_EXAMINERS: AccessRule = {
  alliance: ['office'],
  department: ['office'],
  committee: ['office'],
  finance: ['office'],
  auditor: 'any',
};

/** Who writes down what came of a doubt: the offices of the case, each while it waits for them. */
export const DOUBT_OFFICERS: AccessRule = {
  alliance: ['office'],
  department: ['office'],
  committee: ['office'],
  finance: ['office'],
};

/** Who draws cases for inspection: departments, each under its own calls, and who audits. */
export const SAMPLERS: AccessRule = { department: 'any', auditor: 'any' };

/** Who reads what was drawn: the offices of the call, and who audits. */
export const SAMPLE_READERS: AccessRule = {
  alliance: 'any',
  department: 'any',
  committee: 'any',
  finance: 'any',
  auditor: 'any',
};
