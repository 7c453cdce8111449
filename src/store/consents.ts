import type { Purpose } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';

/** That somebody agreed for a party to what is done with its dossier. */
export type Consent = {
  readonly id: string;
  readonly party: string;
  readonly purpose: Purpose;
  readonly account: string;
  readonly givenAt: Date;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
};

export async function addConsent(
  handle: Writing,
  { party, purpose, account }: Pick<Consent, 'party' | 'purpose' | 'account'>,
  at: Date,
): Promise<string> {
  const { id } = await handle
    .insertInto('consent')
    .values({ party, purpose, account, given_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes back what a party has agreed to for a purpose. Whether there was anything. */
export async function revokeConsents(
  handle: Writing,
  { party, purpose }: Pick<Consent, 'party' | 'purpose'>,
  revoked: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('consent')
    .set({ revoked_by: revoked.by, revoked_at: revoked.at })
    .where('party', '=', party)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether a party has agreed to a purpose and not taken it back. */
export async function hasConsent(
  handle: Reading,
  { party, purpose }: Pick<Consent, 'party' | 'purpose'>,
): Promise<boolean> {
  const row = await handle
    .selectFrom('consent')
    .select('id')
    .where('party', '=', party)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Consents of a party, the latest first, at most so many. */
export async function listConsents(
  handle: Reading,
  party: string,
  limit: number,
): Promise<Consent[]> {
  const rows = await handle
    .selectFrom('consent')
    .selectAll()
    .where('party', '=', party)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, purpose, account, given_at, revoked_by, revoked_at }) => ({
    id,
    party,
    purpose,
    account,
    givenAt: given_at,
    revokedBy: revoked_by,
    revokedAt: revoked_at,
  }));
}
