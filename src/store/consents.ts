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

/** All consents of a party, the latest first. */
export async function listConsents(handle: Reading, party: string): Promise<Consent[]> {
  const rows = await handle
    .selectFrom('consent')
    .selectAll()
    .where('party', '=', party)
    .orderBy('given_at', 'desc')
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
