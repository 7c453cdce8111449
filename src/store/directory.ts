import { type Selectable, sql } from 'kysely';
import { formatDay } from '../values/index.ts';
import { type Account, accountOf } from './accounts.ts';
import type { Reading } from './open-store.ts';
import { IS_VOUCHED, type PostLine, postLineOf, selectPosts } from './posts.ts';
import type { Schema } from './schema.ts';

/** Which of a directory: what is looked for, the latest first, `before` one of them, so many. */
type Search = {
  readonly search?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
};

/** A page, and how many there are on all pages. */
type Page<Line> = { readonly lines: readonly Line[]; readonly total: number };

/**
 * Accounts, the latest first. They are looked for by name, by what may be seen of their e-mail
 * address, and by the posts that they hold on a day.
 */
export async function pageAccounts(
  handle: Reading,
  { search = '', before, limit, day }: Search & { readonly day: number },
): Promise<Page<Account>> {
  const text = search.toLowerCase();
  const on = formatDay(day);
  let query = handle.selectFrom('account');
  if (text !== '')
    query = query.where(sql<boolean>`(
      strpos(lower(account.name), ${text}) > 0
      or strpos(left(email, 1) || '***' || substr(email, strpos(email, '@')), ${text}) > 0
      or exists (
        select 1 from holding
        join post on post.id = holding.post
        join party on party.id = post.party
        where holding.account = account.id and revoked_at is null and closed_at is null
          and from_day <= ${on} and (to_day is null or to_day >= ${on}) and ${IS_VOUCHED}
          and strpos(lower(party.name || ' ' || post.title), ${text}) > 0
      ))`);
  const { total } = await query
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (before !== undefined)
    query = query.where(sql<boolean>`
      (account.created_at, account.id) < (select created_at, id from account where id = ${before})`);
  const rows: Selectable<Schema['account']>[] = await query
    .selectAll('account')
    .orderBy('account.created_at', 'desc')
    .orderBy('account.id', 'desc')
    .limit(limit)
    .execute();
  return { lines: rows.map(accountOf), total };
}

/**
 * Posts by party, those of the latest first. They are looked for by title, party and who holds
 * them. @param which.vacant only open ones that nobody holds
 */
export async function pagePosts(
  handle: Reading,
  { search = '', before, limit, vacant }: Search & { readonly vacant: boolean },
): Promise<Page<PostLine>> {
  const text = search.toLowerCase();
  let query = selectPosts(handle);
  if (text !== '')
    query = query.where(sql<boolean>`(
      strpos(lower(post.title), ${text}) > 0
      or strpos(lower(party.name), ${text}) > 0
      or exists (
        select 1 from holding join account on account.id = holding.account
        where holding.post = post.id and revoked_at is null and ${IS_VOUCHED}
          and strpos(lower(account.name), ${text}) > 0
      ))`);
  if (vacant)
    query = query.where(sql<boolean>`
      closed_at is null and not exists (
        select 1 from holding join account on account.id = holding.account
        where holding.post = post.id and revoked_at is null and ${IS_VOUCHED}
      )`);
  const { total } = await query
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (before !== undefined)
    query = query.where(sql<boolean>`
      (party.created_at, party.id, post.created_at, post.id) < (
        select of.created_at, of.id, one.created_at, one.id
        from post one join party of on of.id = one.party where one.id = ${before}
      )`);
  const rows = await query
    .orderBy('party.created_at', 'desc')
    .orderBy('party.id', 'desc')
    .orderBy('post.created_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(limit)
    .execute();
  return { lines: rows.map(postLineOf), total };
}
