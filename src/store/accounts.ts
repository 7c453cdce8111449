import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Reading, Writing } from './open-store.ts';
import type { Schema } from './schema.ts';

/** What the sign-in library calls a credential that is a password. */
export const BY_PASSWORD = 'credential';

/** How the e-mail of an account ends that its owner closed: none that mail could reach. */
export const CLOSED = '@closed.invalid';

/** A person who can sign in. */
export type Account = {
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly phone: string | null;
  /** What the city's own sign-in said of the person's organisation. */
  readonly creditCode: string | null;
  readonly organisation: string | null;
  readonly secondFactorOn: boolean;
  /** Since when the account may not sign in. */
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
};

/** What is known of somebody's organisation from elsewhere. */
export type Claims = { readonly creditCode: string | null; readonly organisation: string | null };

/** Adds an account that cannot sign in yet. @returns its id, or undefined when the e-mail is taken */
export async function addAccount(
  handle: Writing,
  account: Pick<Account, 'name' | 'email' | 'phone'>,
  at: Date,
): Promise<string | undefined> {
  const row = await handle
    .insertInto('account')
    .values({
      id: randomUUID(),
      ...account,
      credit_code: null,
      organisation: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** These accounts, in the order in which they were added. */
export async function listAccounts(handle: Reading, ids: readonly string[]): Promise<Account[]> {
  const rows = await handle
    .selectFrom('account')
    .selectAll()
    .where('id', 'in', ['', ...ids])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(accountOf);
}

/** @param email in lower case */
export async function findAccountByEmail(
  handle: Reading,
  email: string,
): Promise<Account | undefined> {
  const row = await handle
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst();
  return row && accountOf(row);
}

/** Gives an account a password, its first or another. @param hash never the password itself */
export async function keepPassword(
  handle: Writing,
  account: string,
  hash: string,
  at: Date,
): Promise<void> {
  await handle
    .insertInto('credential')
    .values({
      id: randomUUID(),
      account,
      provider: BY_PASSWORD,
      subject: account,
      password: hash,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'subject']).doUpdateSet({ password: hash, updated_at: at }),
    )
    .execute();
}

/** Whether an account has anything to sign in by: a password, or an identity at another house. */
export async function hasCredential(handle: Reading, account: string): Promise<boolean> {
  const row = await handle
    .selectFrom('credential')
    .select('id')
    .where('account', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps what another house says of one who signs in there; nothing for one who is new. */
export async function keepClaims(
  handle: Writing,
  by: { readonly provider: string; readonly subject: string },
  claims: Claims,
): Promise<void> {
  await handle
    .updateTable('account')
    .set({ credit_code: claims.creditCode, organisation: claims.organisation })
    .where('id', 'in', (of) =>
      of
        .selectFrom('credential')
        .select('account')
        .where('provider', '=', by.provider)
        .where('subject', '=', by.subject),
    )
    .execute();
}

/**
 * From `at` on the account may not sign in; null: it may again. One that its owner closed is as good
 * as none. @returns whether it exists
 */
export async function disableAccount(
  handle: Writing,
  account: string,
  at: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('account')
    .set({ disabled_at: at })
    .where('id', '=', account)
    .where('email', 'not like', `%${CLOSED}`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export function accountOf(row: Selectable<Schema['account']>): Account {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    creditCode: row.credit_code,
    organisation: row.organisation,
    secondFactorOn: row.second_factor_on,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
  };
}
