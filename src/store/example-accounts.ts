import type { Account } from './accounts.ts';
import type { Writing } from './open-store.ts';

/**
 * Makes these the only accounts, as they were at first: without password, second factor
 * or message, not disabled. Who is signed in stays so. For a demonstration city, where every account is made up.
 */
export async function setExampleAccounts(
  handle: Writing,
  accounts: readonly Pick<Account, 'id' | 'name' | 'email'>[],
  at: Date,
): Promise<void> {
  const ids = ['', ...accounts.map(({ id }) => id)];
  await handle.deleteFrom('account').where('id', 'not in', ids).execute();
  await handle.deleteFrom('message').execute();
  await handle.deleteFrom('message_preference').execute();
  await handle.deleteFrom('credential').execute();
  await handle.deleteFrom('second_factor').execute();
  await handle.deleteFrom('sign_in_attempt').execute();
  for (const { id, name, email } of accounts) {
    const first = { name, email, phone: null, disabled_at: null, second_factor_on: false };
    await handle
      .insertInto('account')
      .values({
        id,
        ...first,
        ...{ credit_code: null, organisation: null, created_at: at, updated_at: at },
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...first, updated_at: at }))
      .execute();
  }
}
