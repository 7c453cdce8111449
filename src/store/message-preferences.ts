import type { Reading, Writing } from './open-store.ts';

/** How somebody wants to be told. */
export type MessagePreference = {
  readonly mail: 'at_once' | 'daily_digest' | 'off';
  readonly sms: boolean;
  readonly language: 'zh' | 'en';
};

/** Of who has chosen nothing. */
export const USUAL_PREFERENCE: MessagePreference = { mail: 'at_once', sms: false, language: 'zh' };

export async function findPreference(
  handle: Reading,
  account: string,
): Promise<MessagePreference | undefined> {
  return await handle
    .selectFrom('message_preference')
    .select(['mail', 'sms', 'language'])
    .where('account', '=', account)
    .executeTakeFirst();
}

export async function keepPreference(
  handle: Writing,
  account: string,
  preference: MessagePreference,
): Promise<void> {
  await handle
    .insertInto('message_preference')
    .values({ account, ...preference })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(preference))
    .execute();
}
