import { type AccessRule, FOR_PARTY } from '../../offices/index.ts';
import type { About } from '../permit.ts';

/** The case of an operation's input; who acts for its parties is entrusted with applications. */
export const CASE: About = { case: 'case', scope: 'application' };

/** The party that files a new case. */
export const FILES: About = { party: 'files', scope: 'application' };

/** Who applies. */
export const APPLICANTS = FOR_PARTY;

/** Who does something in a case: who applies, and its offices. */
export const CASE_ACTORS: AccessRule = {
  enterprise: ['own'],
  agency: ['own', 'entrusted'],
  alliance: ['own', 'office'],
  department: ['office'],
  expert: ['office'],
  committee: ['office'],
  finance: ['office'],
  window_clerk: ['attended'],
};

/** Who reads a case: its parties and those who act for them, its offices, and who audits. */
export const CASE_READERS: AccessRule = { ...CASE_ACTORS, auditor: 'any' };

/** Who has cases at all; which ones, each list says. */
export const CASE_LISTERS: AccessRule = {
  enterprise: 'any',
  agency: 'any',
  alliance: 'any',
  department: 'any',
  expert: 'any',
  committee: 'any',
  finance: 'any',
  window_clerk: 'any',
  auditor: 'any',
};

/** Who decides in several cases at once. */
export const CASE_OFFICERS: AccessRule = {
  alliance: 'any',
  department: 'any',
  expert: 'any',
  committee: 'any',
  finance: 'any',
};
