import { type AccessRule, FOR_PARTY } from '../../offices/index.ts';
import type { About } from '../permit.ts';

/** The party of an operation's input, for which a mandate must cover the dossier. */
export const DOSSIER_OF_PARTY: About = { party: 'party', scope: 'dossier' };

/** Who reads a party's dossier and calculations: itself, whom it entrusts, and offices that review. */
export const DOSSIER_READERS: AccessRule = {
  demonstrator: 'any',
  enterprise: ['own'],
  agency: ['own', 'entrusted'],
  alliance: ['own'],
  department: 'any',
  committee: 'any',
  finance: 'any',
  window_clerk: ['attended'],
  auditor: 'any',
};

/** Who writes to it. */
export const DOSSIER_WRITERS: AccessRule = { demonstrator: 'any', ...FOR_PARTY };

/** Who confirms facts: an office that has seen the original. */
export const DOSSIER_CONFIRMERS: AccessRule = { department: 'any', window_clerk: ['attended'] };

/** Who may be shown personal data of others, with a reason. */
export const UNMASKERS: AccessRule = { department: 'any', finance: 'any', auditor: 'any' };

/** Who decides about a party's own data. */
export const OWNERS: AccessRule = { enterprise: ['own'], agency: ['own'], alliance: ['own'] };
