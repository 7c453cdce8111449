import type { Capacity, PartyType, Role, Scope } from '../../offices/index.ts';
import type { Message } from '../../values/index.ts';

type O = { signal?: AbortSignal };
type Op<I, R> = (input: I, options?: O) => Promise<R>;
type Post = {
  id: string;
  party: string;
  party_name: string;
  party_type: PartyType;
  role: Role;
  title: string;
};
type Mandate = {
  id: string;
  enterprise: string;
  enterprise_name: string;
  agency: string;
  agency_name: string;
  scopes: Scope[];
  from: string;
  to: string;
  state: 'in_force' | 'not_yet' | 'ended' | 'revoked';
};
type Deleg = {
  id: string;
  post: Post;
  account: string;
  name: string;
  capacity: Capacity;
  from: string;
  to: string | null;
  given_by: string;
  given_by_name: string | null;
};
type Entry = {
  number: number;
  at: string;
  account: string | null;
  name: string | null;
  post: string | null;
  role: string;
  acting_for: string | null;
  operation: string;
  operation_title: Message;
  subject: string | null;
  detail: unknown;
  result: string;
};
export type Contract = {
  listAgencies: Op<{}, { agencies: { party: string; name: string; credit_code: string | null }[] }>;
  addOrganisation: Op<{ name: string; credit_code: string; type: PartyType }, { party: string }>;
  listOrganisations: Op<
    {},
    {
      organisations: {
        id: string;
        name: string;
        credit_code: string | null;
        type: PartyType;
        example: boolean;
        posts: number;
      }[];
    }
  >;
  addPost: Op<{ organisation: string; role: Role; title: string }, { post: string }>;
  closePost: Op<{ post: string }, unknown>;
  listPosts: Op<
    {},
    {
      posts: (Post & {
        closed_at: string | null;
        holdings: {
          id: string;
          account: string;
          name: string;
          capacity: Capacity;
          from: string;
          to: string | null;
          given_by: string;
        }[];
      })[];
    }
  >;
  createAccount: Op<
    { name: string; email: string; phone?: string },
    { account: string; invitation: string }
  >;
  listAccounts: Op<
    {},
    {
      accounts: {
        account: string;
        name: string;
        email_masked: string | null;
        disabled: boolean;
        posts: string[];
      }[];
    }
  >;
  disableAccount: Op<{ account: string }, unknown>;
  enableAccount: Op<{ account: string }, unknown>;
  givePost: Op<
    { post: string; account: string; capacity: 'holder' | 'stand_in'; from: string; to?: string },
    { holding: string }
  >;
  revokeHolding: Op<{ holding: string }, unknown>;
  delegatePost: Op<
    { email: string; from: string; to: string; reason: string },
    { holding: string }
  >;
  revokeDelegation: Op<{ holding: string }, unknown>;
  listDelegations: Op<{}, { given: Deleg[]; received: Deleg[] }>;
  giveMandate: Op<
    { party: string; agency: string; scopes: Scope[]; to: string; from?: string },
    { mandate: string }
  >;
  revokeMandate: Op<{ party: string; mandate: string }, unknown>;
  listMandates: Op<{ party: string }, { given: Mandate[]; received: Mandate[] }>;
  beginAttendance: Op<
    { credit_code: string; basis: string },
    { attendance: string; party: string }
  >;
  endAttendance: Op<{ attendance: string }, unknown>;
  listAttendances: Op<
    {},
    {
      attendances: {
        id: string;
        party: string;
        party_name: string;
        basis: string;
        began_at: string;
        ends_at: string;
      }[];
    }
  >;
  listAudit: Op<
    {
      before?: number;
      subject?: string;
      account?: string;
      operation?: string;
      refused?: boolean;
      limit?: number;
    },
    { entries: Entry[]; next: number | null }
  >;
  verifyAudit: Op<
    {},
    { entries: number; hash: string; broken: null | { number: number; is: string } }
  >;
  listHistory: Op<{ party: string }, { entries: Entry[] }>;
};
