import type { PartyType, Role } from './role.ts';

const FIRST_ROLES = {
  enterprise: 'enterprise',
  agency: 'agency',
  alliance: null,
  institution: null,
  office: null,
} as const satisfies Record<PartyType, Role | null>;

/**
 * The role of the first post in a party of this type, for who is vouched for by the city's own
 * sign-in; null where only administrators give posts. Never one of an office.
 */
export function vouchedRole(type: PartyType): Role | null {
  return FIRST_ROLES[type];
}

/**
 * Whether a credit code is that of a public body: registered with an organisation department (GB
 * 32100-2015, first character 1). These are no enterprises.
 */
export function isPublicBody(creditCode: string): boolean {
  return creditCode.startsWith('1');
}
