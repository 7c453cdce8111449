import { sql } from 'kysely';
import { formatDay } from '../values/index.ts';
import { BY_PASSWORD } from './accounts.ts';
import type { Reading, Writing } from './open-store.ts';
import { findParty, type Party } from './parties.ts';

/** A party; until the transaction ends, others who ask for it wait. */
export async function lockParty(handle: Writing, id: string): Promise<Party | undefined> {
  await handle.selectFrom('party').select('id').where('id', '=', id).forUpdate().execute();
  return findParty(handle, id);
}

/** Somebody whom another house vouches for as one of a party, and who holds no post of it. */
export type Waiting = {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  /** Whether they held a post of it before. */
  readonly hadPost: boolean;
  /** Whether they were turned down. */
  readonly turnedDown: boolean;
};

const MOST = 200;

/**
 * Who waits to be let into a party on a day, by name. @param of.turningDown the operation by which
 * somebody is turned down, as the audit log names it; `of.account` only that one
 */
export async function listWaiting(
  handle: Reading,
  of: {
    readonly party: Pick<Party, 'id' | 'creditCode'>;
    readonly turningDown: string;
    readonly account?: string;
  },
  day: number,
): Promise<Waiting[]> {
  const { id, creditCode } = of.party;
  if (creditCode === null) return [];
  let query = handle
    .selectFrom('account')
    .select(['account.id', 'account.name', 'account.email'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('holding')
          .innerJoin('post', 'post.id', 'holding.post')
          .select('holding.id')
          .whereRef('holding.account', '=', 'account.id')
          .where('post.party', '=', id),
      ).as('had_post'),
      exists(
        selectFrom('audit_entry')
          .select('number')
          .where('subject', '=', id)
          .where('operation', '=', of.turningDown)
          .where('result', '=', 'done')
          .where(sql<boolean>`detail @> jsonb_build_object('account', account.id)`),
      ).as('turned_down'),
    ])
    .where('account.credit_code', '=', creditCode)
    .where('account.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('credential')
          .select('credential.id')
          .whereRef('credential.account', '=', 'account.id')
          .where('credential.provider', '<>', BY_PASSWORD),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('holding')
            .innerJoin('post', 'post.id', 'holding.post')
            .select('holding.id')
            .whereRef('holding.account', '=', 'account.id')
            .where('post.party', '=', id)
            .where('post.closed_at', 'is', null)
            .where('holding.revoked_at', 'is', null)
            .where((or) =>
              or.or([or('holding.to_day', 'is', null), or('holding.to_day', '>=', formatDay(day))]),
            ),
        ),
      ),
    );
  if (of.account !== undefined) query = query.where('account.id', '=', of.account);
  const rows = await query.orderBy('account.name').orderBy('account.id').limit(MOST).execute();
  return rows.map(({ id: account, name, email, had_post, turned_down }) => ({
    ...{ account, name, email },
    hadPost: Boolean(had_post),
    turnedDown: Boolean(turned_down),
  }));
}

/** Those of some accounts that cannot sign in yet: nobody has set a password. */
export async function listUnclaimed(
  handle: Reading,
  accounts: readonly string[],
): Promise<string[]> {
  const rows = await handle
    .selectFrom('account')
    .select('account.id')
    .where('account.id', 'in', ['', ...accounts])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('credential')
            .select('credential.id')
            .whereRef('credential.account', '=', 'account.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
