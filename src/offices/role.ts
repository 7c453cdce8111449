/** What somebody may be in a party; see GLOSSARY. The order is that of lists. */
export const ROLES = [
  'enterprise',
  'agency',
  'alliance',
  'department',
  'expert',
  'committee',
  'finance',
  'policy_officer',
  'window_clerk',
  'auditor',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** What a party is. */
export const PARTY_TYPES = ['enterprise', 'agency', 'alliance', 'institution', 'office'] as const;

export type PartyType = (typeof PARTY_TYPES)[number];

/** The parties that may have posts of a role. Whoever applies for itself does so as `enterprise`. */
const PARTIES_OF = {
  enterprise: ['enterprise', 'agency', 'institution'],
  agency: ['agency'],
  alliance: ['alliance'],
  department: ['office'],
  expert: ['office', 'institution', 'enterprise'],
  committee: ['office'],
  finance: ['office'],
  policy_officer: ['office'],
  window_clerk: ['office'],
  auditor: ['office'],
  system_administrator: ['office'],
  security_administrator: ['office'],
  audit_administrator: ['office'],
} as const satisfies Record<Role, readonly PartyType[]>;

/** Whether a party of this type may have a post of this role. */
export function mayHavePost(type: PartyType, role: Role): boolean {
  const types: readonly PartyType[] = PARTIES_OF[role];
  return types.includes(type);
}

/** Roles that nobody holds beside any other: who runs or watches the system has no other part in it. */
const ALONE: readonly Role[] = [
  'auditor',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
];

/**
 * Roles of applicants, who act for their own party and say who else does; and those of the offices
 * that decide: nobody holds one of each.
 */
export const APPLYING: readonly Role[] = ['enterprise', 'agency', 'alliance'];
const DECIDING: readonly Role[] = [
  'department',
  'committee',
  'finance',
  'policy_officer',
  'window_clerk',
];

/**
 * Whether one person must not hold two roles at a time, in whatever capacity: the administrators
 * and the auditors stand apart from all, the offices from the applicants. Separation within one
 * case is a matter of the case.
 */
export function excludes(one: Role, other: Role): boolean {
  if (one === other) return false;
  if (ALONE.includes(one) || ALONE.includes(other)) return true;
  return (
    (APPLYING.includes(one) && DECIDING.includes(other)) ||
    (DECIDING.includes(one) && APPLYING.includes(other))
  );
}
