import type { AccessRule } from '../../offices/index.ts';
import type { Caller } from '../caller.ts';
import type { About } from '../permit.ts';

/** The party of an input: mandates are given by itself, and need no scope. */
export const PARTY_ITSELF: About = { party: 'party', scope: 'dossier' };

export const BY_SYSTEM_ADMINISTRATOR: AccessRule = { system_administrator: 'any' };
export const BY_SECURITY_ADMINISTRATOR: AccessRule = { security_administrator: 'any' };
export const BY_WINDOW_CLERK: AccessRule = { window_clerk: 'any' };
export const BY_MEMBER: AccessRule = { member: 'any' };

/** Who sees how the house is set up. */
export const BY_ADMINISTRATORS: AccessRule = {
  system_administrator: 'any',
  security_administrator: 'any',
  audit_administrator: 'any',
  auditor: 'any',
};

/** Who did it, as holdings and mandates keep it: an account, or who sits at the machine. */
export function doerOf(caller: Caller): string {
  return caller.is === 'member' ? caller.account : caller.is;
}
