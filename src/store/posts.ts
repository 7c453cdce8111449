import { sql } from 'kysely';
import {
  type Capacity,
  type Holding,
  OTHER_HOUSE,
  type PartyType,
  type Post,
} from '../offices/index.ts';
import { formatDay, parseDay } from '../values/index.ts';
import type { Reading, Writing } from './open-store.ts';

/** A post with the party that it belongs to. */
export type PostLine = Post & {
  readonly partyName: string;
  readonly partyType: PartyType;
  readonly closedAt: Date | null;
};

/** A holding as it is kept. */
export type KeptHolding = Holding & {
  readonly id: string;
  readonly post: PostLine;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly revokedAt: Date | null;
};

export async function addPost(handle: Writing, post: Post, at: Date): Promise<void> {
  await handle
    .insertInto('post')
    .values({ ...post, created_at: at, closed_at: null })
    .execute();
}

/** Posts with their parties, in no order. */
export function selectPosts(handle: Reading) {
  return handle
    .selectFrom('post')
    .innerJoin('party', 'party.id', 'post.party')
    .select([
      'post.id',
      'post.party',
      'post.role',
      'post.title',
      'post.closed_at',
      'party.name',
      'party.type',
    ]);
}

export function postLineOf(
  row: Awaited<ReturnType<ReturnType<typeof selectPosts>['executeTakeFirstOrThrow']>>,
): PostLine {
  const { closed_at, name, type, ...post } = row;
  return { ...post, partyName: name, partyType: type, closedAt: closed_at };
}

/** Every post, by party. @param party only those of one party */
export async function listPosts(handle: Reading, party?: string): Promise<PostLine[]> {
  let query = selectPosts(handle);
  if (party !== undefined) query = query.where('post.party', '=', party);
  const rows = await query.orderBy('party.created_at').orderBy('post.created_at').execute();
  return rows.map(postLineOf);
}

/** Closes a post: whoever holds it does so no longer. */
export async function closePost(handle: Writing, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('post')
    .set({ closed_at: at })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type NewHolding = {
  readonly post: string;
  readonly account: string;
  readonly capacity: Capacity;
  readonly from: number;
  readonly to: number | null;
};

export async function addHolding(
  handle: Writing,
  { post, account, capacity, from, to }: NewHolding,
  given: { readonly by: string; readonly at: Date },
): Promise<string> {
  const { id } = await handle
    .insertInto('holding')
    .values({
      post,
      account,
      capacity,
      from_day: formatDay(from),
      to_day: to === null ? null : formatDay(to),
      given_by: given.by,
      given_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Whether there is such an account; until the transaction ends, others who ask for it wait. */
export async function lockAccount(handle: Writing, account: string): Promise<boolean> {
  const row = await handle
    .selectFrom('account')
    .select('id')
    .where('id', '=', account)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a holding at once. Gives what was held, undefined when it had ended. */
export async function revokeHolding(
  handle: Writing,
  id: string,
  at: Date,
): Promise<{ post: string; account: string } | undefined> {
  return await handle
    .updateTable('holding')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(['post', 'account'])
    .executeTakeFirst();
}

/**
 * What was given on the word of the city's own sign-in counts as long as that vouches for somebody
 * of the same party. Of a query that has holding, party and account.
 */
export const IS_VOUCHED = sql<boolean>`
  (holding.given_by <> ${OTHER_HOUSE} or account.credit_code = party.credit_code)`;

/** Holdings, those left out that are revoked, of closed posts or no longer vouched for; the earliest first. */
export async function listHoldings(
  handle: Reading,
  of: {
    readonly id?: string;
    readonly account?: string;
    readonly post?: string;
    readonly party?: string;
    readonly givenBy?: string;
    readonly accounts?: readonly string[];
    readonly posts?: readonly string[];
  } = {},
): Promise<KeptHolding[]> {
  let query = handle
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post')
    .innerJoin('party', 'party.id', 'post.party')
    .innerJoin('account', 'account.id', 'holding.account')
    .select([
      'holding.id as holding_id',
      'holding.account',
      'holding.capacity',
      'holding.from_day',
      'holding.to_day',
      'holding.given_by',
      'holding.given_at',
      'holding.revoked_at',
      'post.id',
      'post.party',
      'post.role',
      'post.title',
      'party.name',
      'party.type',
    ])
    .where('holding.revoked_at', 'is', null)
    .where('post.closed_at', 'is', null)
    .where(IS_VOUCHED);
  if (of.id !== undefined) query = query.where('holding.id', '=', of.id);
  if (of.account !== undefined) query = query.where('holding.account', '=', of.account);
  if (of.post !== undefined) query = query.where('holding.post', '=', of.post);
  if (of.party !== undefined) query = query.where('post.party', '=', of.party);
  if (of.givenBy !== undefined) query = query.where('holding.given_by', '=', of.givenBy);
  if (of.accounts !== undefined) query = query.where('holding.account', 'in', ['', ...of.accounts]);
  if (of.posts !== undefined) query = query.where('holding.post', 'in', ['', ...of.posts]);
  const rows = await query.orderBy('holding.given_at').orderBy('holding.id').execute();
  return rows.map((row) => ({
    id: row.holding_id,
    post: {
      id: row.id,
      party: row.party,
      role: row.role,
      title: row.title,
      partyName: row.name,
      partyType: row.type,
      closedAt: null,
    },
    account: row.account,
    capacity: row.capacity,
    from: dayOfText(row.from_day),
    to: row.to_day === null ? null : dayOfText(row.to_day),
    givenBy: row.given_by,
    givenAt: row.given_at,
    revokedAt: row.revoked_at,
  }));
}

/** A day of the database, which writes every date in full. */
export function dayOfText(text: string): number {
  const reading = parseDay(text);
  if (!reading.ok) throw new TypeError(`no day: ${text}`);
  return reading.value;
}
