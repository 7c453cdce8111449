import {
  APPLYING,
  isPublicBody,
  type Role,
  refuseHolding,
  vouchedRole,
} from '../../offices/index.ts';
import {
  type Account,
  hasHeld,
  listHoldersFrom,
  listHoldings,
  type Party,
  type Reading,
} from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import { organisationNameShape } from '../shapes/people.ts';

/** What the posts are called that parties of applicants get without an administrator. */
export const FIRST_POST = '经办人';

/** Somebody who came by the city's own sign-in, and what that says of their organisation. */
export type Arriving = Pick<Account, 'creditCode' | 'organisation'> & { readonly account: string };

/** What the word of the city's own sign-in means for somebody on a day. */
export type Arrival =
  /** It says of no organisation for which they come. */
  | { readonly is: 'no_organisation' }
  /** They have a post of it. */
  | { readonly is: 'in_post' }
  /** They get its first post; `name` is that of a party to be made. */
  | { readonly is: 'post_due'; readonly role: Role; readonly name: string }
  /** Others hold posts of it, and say who else does. */
  | { readonly is: 'has_holder'; readonly holders: readonly string[] }
  /** Only administrators give posts of it, or to them. */
  | { readonly is: 'by_administrator' };

/** Reads how somebody stands to the party of their credit code, which is undefined if unknown. */
export async function readArrival(
  handle: Reading,
  { account, creditCode, organisation }: Arriving,
  party: Party | undefined,
  today: Day,
): Promise<Arrival> {
  if (creditCode === null) return { is: 'no_organisation' };
  const held = await listHoldings(handle, { account });
  const lasting = held.filter(({ to }) => to === null || to >= today);
  if (lasting.some(({ post }) => post.party === party?.id)) return { is: 'in_post' };
  const role = party === undefined ? roleOfUnknown(creditCode) : vouchedRole(party.type);
  const name = party?.name ?? fitName(organisation);
  if (party !== undefined) {
    const of = { party: party.id, roles: APPLYING };
    const holders = await listHoldersFrom(handle, of, today);
    if (holders.length > 0) return { is: 'has_holder', holders };
    if (await hasHeld(handle, account, party.id)) return { is: 'by_administrator' };
  }
  if (role === null || name === null) return { is: 'by_administrator' };
  const post = { id: '', party: party?.id ?? '', role, title: '' };
  const wanted = { post, account, capacity: 'holder', from: today, to: null } as const;
  if (refuseHolding(wanted, lasting) !== null) return { is: 'by_administrator' };
  return { is: 'post_due', role, name };
}

/** A name as a party may have it; null for none. */
export function fitName(name: string | null): string | null {
  return organisationNameShape.safeParse(name).data ?? null;
}

function roleOfUnknown(creditCode: string): Role | null {
  return isPublicBody(creditCode) ? null : vouchedRole('enterprise');
}
