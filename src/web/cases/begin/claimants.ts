import type { Attendance, Mandate, Role } from '../../api/people-queries.ts';

/** A party for which somebody may apply: their own, a client, or who came to the window. */
export type Claimant = {
  readonly party: string;
  readonly name: string;
  readonly as: 'own' | 'client' | 'window';
};

/** Who stands where in a claim. */
export type Roles = Readonly<Record<'files' | 'benefits' | 'paid', readonly Role[]>>;

/** As what a party may stand in a claim, by the post of who acts for it: an agency is one too. */
const STANDS_AS: Partial<Record<Role, readonly Role[]>> = {
  enterprise: ['enterprise'],
  agency: ['agency', 'enterprise'],
  alliance: ['alliance'],
};

/** For whom the holder of a post may apply under a procedure; mandates must be for applications. */
export function claimantsOf(
  post: { readonly role: Role; readonly party: string; readonly party_name: string },
  roles: Roles,
  around: { readonly received: readonly Mandate[]; readonly attended: readonly Attendance[] },
): readonly Claimant[] {
  const standsAs = STANDS_AS[post.role] ?? [];
  const may = (as: 'files' | 'benefits') => roles[as].some((role) => standsAs.includes(role));
  const own: Claimant = { party: post.party, name: post.party_name, as: 'own' };
  const clients = around.received
    .filter(({ state, scopes }) => state === 'in_force' && scopes.includes('application'))
    .map(
      ({ enterprise, enterprise_name }): Claimant => ({
        ...{ party: enterprise, name: enterprise_name, as: 'client' },
      }),
    );
  const attended = around.attended
    .filter(() => roles.files.includes('enterprise'))
    .map(({ party, party_name }): Claimant => ({ party, name: party_name, as: 'window' }));
  return [...clients, ...(may('files') && may('benefits') ? [own] : []), ...attended];
}

/** Why there is nobody to apply for. */
export function lackOf(post: { readonly role: Role }, roles: Roles) {
  if (post.role === 'agency') return 'noClients';
  if (!roles.files.includes('enterprise') && roles.files.includes('agency')) return 'byHouse';
  return post.role === 'window_clerk' ? 'noAttendance' : 'nobody';
}

/** Who files: whoever benefits, unless the procedure has it filed by the house that acts for them. */
export function filerOf(
  benefits: Claimant,
  post: { readonly role: Role; readonly party: string },
  roles: Roles,
): string {
  const byHouse = benefits.as === 'client' && roles.files.includes(post.role);
  return byHouse ? post.party : benefits.party;
}

/** Who may be paid: those of the two that the procedure allows. */
export function payeesOf(
  benefits: Claimant,
  post: { readonly role: Role; readonly party: string; readonly party_name: string },
  roles: Roles,
): readonly { readonly party: string; readonly name: string }[] {
  const filer = filerOf(benefits, post, roles);
  const house = filer === post.party && filer !== benefits.party && roles.paid.includes(post.role);
  const one = { party: benefits.party, name: benefits.name };
  const isOne = benefits.as !== 'own' ? roles.paid.includes('enterprise') : true;
  return [
    ...(house ? [{ party: post.party, name: post.party_name }] : []),
    ...(isOne ? [one] : []),
  ];
}
