import { CLOSED } from './accounts.ts';
import type { Reading, Writing } from './open-store.ts';
import { endChallenges, endSessions } from './sessions.ts';

/** How an account signs in, is signed in, and which posts it holds or held. */
export type AccountData = {
  /** `credential` for a password, else the house elsewhere; when it was set. */
  readonly signsInBy: readonly { readonly provider: string; readonly since: Date }[];
  readonly sessions: readonly {
    readonly startedAt: Date;
    readonly lastSeenAt: Date;
    readonly secondFactor: boolean;
  }[];
  readonly holdings: readonly {
    readonly party: string;
    readonly post: string;
    readonly role: string;
    readonly capacity: string;
    readonly from: string;
    readonly to: string | null;
    readonly revokedAt: Date | null;
  }[];
  /** What they stated when they objected to a notice while they were signed in. */
  readonly objections: readonly {
    readonly receipt: string;
    readonly name: string;
    readonly phone: string;
    readonly evidence: string | null;
  }[];
};

/** What is kept of an account besides itself, its messages and the audit log. */
export async function readAccountData(handle: Reading, account: string): Promise<AccountData> {
  const signsInBy = await handle
    .selectFrom('credential')
    .select(['provider', 'created_at as since'])
    .where('account', '=', account)
    .orderBy('created_at')
    .execute();
  const sessions = await handle
    .selectFrom('session')
    .select(['created_at as startedAt', 'last_seen_at as lastSeenAt'])
    .select('second_factor as secondFactor')
    .where('account', '=', account)
    .orderBy('created_at')
    .execute();
  const holdings = await handle
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post')
    .innerJoin('party', 'party.id', 'post.party')
    .select(['party.name as party', 'post.title as post', 'post.role', 'holding.capacity'])
    .select(['holding.from_day as from', 'holding.to_day as to', 'holding.revoked_at as revokedAt'])
    .where('holding.account', '=', account)
    .orderBy('holding.given_at')
    .execute();
  const objections = await handle
    .selectFrom('objector')
    .select(['receipt', 'name', 'phone', 'evidence'])
    .where('account', '=', account)
    .orderBy('receipt')
    .execute();
  return { signsInBy, sessions, holdings, objections };
}

/**
 * Closes an account for good: nothing stays by which its owner signs in or is reached, nor their
 * messages. The name stays, for it stands beside what they did.
 */
export async function closeAccount(handle: Writing, account: string, at: Date): Promise<void> {
  const nothing = { phone: null, credit_code: null, organisation: null };
  await handle
    .updateTable('account')
    .set({ email: `${account.toLowerCase()}${CLOSED}`, ...nothing })
    .set({ second_factor_on: false, disabled_at: at, updated_at: at })
    .where('id', '=', account)
    .execute();
  await endSessions(handle, account);
  await endChallenges(handle, account);
  await handle.deleteFrom('credential').where('account', '=', account).execute();
  await handle.deleteFrom('second_factor').where('account', '=', account).execute();
  await handle.deleteFrom('message').where('account', '=', account).execute();
  await handle.deleteFrom('message_preference').where('account', '=', account).execute();
}
