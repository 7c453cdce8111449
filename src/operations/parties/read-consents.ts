import { listConsents, type Reading } from '../../store/index.ts';
import { readDoers } from '../audit/read-doers.ts';

/** What a party has agreed to, the latest first, at most so many: who did in which post, and when. */
export async function readConsents(handle: Reading, party: string, limit: number) {
  const giverOf = await readDoers(handle, party, 'giveConsent');
  const revokerOf = await readDoers(handle, party, 'revokeConsent');
  const consents = await listConsents(handle, party, limit);
  return consents.map(({ id, purpose, account, givenAt, revokedBy, revokedAt }) => {
    const giver = giverOf(account, givenAt);
    const revoker = revokerOf(revokedBy, revokedAt);
    return {
      ...{ id, purpose },
      given_by: giver.name,
      given_by_post: giver.post,
      given_at: givenAt.toISOString(),
      revoked_by: revoker.name,
      revoked_by_post: revoker.post,
      revoked_at: revokedAt?.toISOString() ?? null,
    };
  });
}
