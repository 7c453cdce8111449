import { sql } from 'kysely';
import { ROLES, type Role } from '../offices/index.ts';
import { formatDay } from '../values/index.ts';
import { BY_PASSWORD } from './accounts.ts';
import type { Reading, Writing } from './open-store.ts';
import { findPartyByCode, type Party } from './parties.ts';

/** A party by its credit code; until the transaction ends, others who ask for it wait. */
export async function lockPartyByCode(
  handle: Writing,
  creditCode: string,
): Promise<Party | undefined> {
  await handle
    .selectFrom('party')
    .select('id')
    .where('credit_code', '=', creditCode)
    .forUpdate()
    .execute();
  return findPartyByCode(handle, creditCode);
}

/** Adds a party unless one has its credit code. @returns whether it was added */
export async function addPartyOnce(handle: Writing, party: Party, at: Date): Promise<boolean> {
  const { creditCode: credit_code, ...rest } = party;
  const row = await handle
    .insertInto('party')
    .values({ ...rest, credit_code, created_at: at })
    .onConflict((conflict) => conflict.column('credit_code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who holds posts with one of these roles in a party, from a day on or later, and may sign in. */
export async function listHoldersFrom(
  handle: Reading,
  of: { readonly party: string; readonly roles: readonly Role[] },
  day: number,
): Promise<string[]> {
  const roles = ROLES.filter((role) => of.roles.includes(role));
  const rows = await handle
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post')
    .innerJoin('account', 'account.id', 'holding.account')
    .select('holding.account')
    .distinct()
    .where('post.party', '=', of.party)
    .where('post.role', 'in', roles)
    .where('post.closed_at', 'is', null)
    .where('holding.revoked_at', 'is', null)
    .where((or) =>
      or.or([or('holding.to_day', 'is', null), or('holding.to_day', '>=', formatDay(day))]),
    )
    .where('account.disabled_at', 'is', null)
    .execute();
  return rows.map(({ account }) => account);
}

/** Whether an account ever held a post of a party, revoked and closed ones included. */
export async function hasHeld(handle: Reading, account: string, party: string): Promise<boolean> {
  const row = await handle
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post')
    .select('holding.id')
    .where('holding.account', '=', account)
    .where('post.party', '=', party)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an account signs in at another house. */
export async function signsInElsewhere(handle: Reading, account: string): Promise<boolean> {
  const row = await handle
    .selectFrom('credential')
    .select('id')
    .where('account', '=', account)
    .where('provider', '<>', BY_PASSWORD)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the audit log has it that an operation was done on a subject, with this in its detail. */
export async function isNoted(
  handle: Reading,
  of: { readonly operation: string; readonly subject: string },
  detail: { readonly [name: string]: string | boolean },
): Promise<boolean> {
  const row = await handle
    .selectFrom('audit_entry')
    .select('number')
    .where('subject', '=', of.subject)
    .where('operation', '=', of.operation)
    .where('result', '=', 'done')
    .where(sql<boolean>`detail @> ${JSON.stringify(detail)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
