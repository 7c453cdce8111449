import type { Reading, Writing } from './open-store.ts';

/** A session, and whose it is. */
export type LiveSession = {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly creditCode: string | null;
  readonly organisation: string | null;
  readonly secondFactorOn: boolean;
  /** Whether the second step was made in this session. */
  readonly secondFactor: boolean;
  readonly disabled: boolean;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
};

/** Who is signed in by this token. */
export async function findSession(
  handle: Reading,
  token: string,
): Promise<LiveSession | undefined> {
  const row = await handle
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select([
      'session.account',
      'account.name',
      'account.email',
      'account.credit_code as creditCode',
      'account.organisation',
      'account.second_factor_on as secondFactorOn',
      'session.second_factor as secondFactor',
      'account.disabled_at',
      'session.created_at as startedAt',
      'session.last_seen_at as lastSeenAt',
    ])
    .where('session.token', '=', token)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { disabled_at, ...signedIn } = row;
  return { ...signedIn, disabled: disabled_at !== null };
}

/** Notes that the session was in use. */
export async function keepSeen(handle: Writing, token: string, at: Date): Promise<void> {
  await handle
    .updateTable('session')
    .set({ last_seen_at: at })
    .where('token', '=', token)
    .execute();
}

/** Notes that the second step was made in this session. */
export async function keepSecondFactor(handle: Writing, token: string): Promise<void> {
  await handle
    .updateTable('session')
    .set({ second_factor: true })
    .where('token', '=', token)
    .execute();
}

export async function endSession(handle: Writing, token: string): Promise<void> {
  await handle.deleteFrom('session').where('token', '=', token).execute();
}

/** Signs an account out everywhere. */
export async function endSessions(handle: Writing, account: string): Promise<void> {
  await handle.deleteFrom('session').where('account', '=', account).execute();
}

/** Removes the sessions that nobody used since then. */
export async function removeIdleSessions(handle: Writing, since: Date): Promise<void> {
  await handle.deleteFrom('session').where('last_seen_at', '<', since).execute();
}

/** Voids what was handed out to prove who an account is: links to set a password, second steps. */
export async function endChallenges(handle: Writing, account: string): Promise<void> {
  await handle.deleteFrom('verification').where('value', '=', account).execute();
}
