import { type AccessRule, FOR_PARTY } from '../../offices/index.ts';
import type { About } from '../permit.ts';

/** The case of an operation's input; who acts for its parties is entrusted with applications. */
export const CASE: About = { case: 'case', scope: 'application' };

/** The party that files a new case. */
export const FILES: About = { party: 'files', scope: 'application' };

/** Who applies. */
export const APPLICANTS = FOR_PARTY;

/** The offices of a case that know whose it is: all but experts, who may review blind. */
export const CASE_OFFICES: AccessRule = {
  alliance: ['office'],
  department: ['office'],
  committee: ['office'],
  finance: ['office'],
};

/** Who reads what is not for who applies, nor for experts: the offices of a case, and who audits. */
export const CASE_INSIDERS: AccessRule = { ...CASE_OFFICES, auditor: 'any' };

/** All offices of a case. */
export const ALL_CASE_OFFICES: AccessRule = { ...CASE_OFFICES, expert: ['office'] };

/** Who does something in a case: who applies, and its offices; the alliance may be either. */
export const CASE_ACTORS: AccessRule = {
  ...APPLICANTS,
  ...ALL_CASE_OFFICES,
  alliance: ['own', 'office'],
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

/** People of such offices, in whatever cases they have; which ones, each operation says. */
export const OFFICE_PEOPLE: AccessRule = {
  alliance: 'any',
  department: 'any',
  committee: 'any',
  finance: 'any',
};

/** Who decides in several cases at once. */
export const CASE_OFFICERS: AccessRule = { ...OFFICE_PEOPLE, expert: 'any' };
