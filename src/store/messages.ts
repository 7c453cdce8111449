import { sql } from 'kysely';
import type { KeptData, MessageData, MessageKind } from '../messages/index.ts';
import { formatDay } from '../values/index.ts';
import type { Reading, Writing } from './open-store.ts';

/** Something to tell. */
export type NewMessage<K extends MessageKind> = {
  readonly kind: K;
  readonly data: MessageData<K>;
  /** The accounts to tell it to; each once, unknown ones are passed over. */
  readonly to: readonly string[];
  readonly at: Date;
};

/** A message as it is kept. */
export type KeptMessage = {
  readonly id: number;
  readonly kind: string;
  readonly data: KeptData;
  readonly createdAt: Date;
  readonly readAt: Date | null;
};

/**
 * Tells accounts something, in the transaction of what they are told of: it is kept with that or
 * not at all. Mail and SMS go out afterwards.
 */
export async function sendMessage<K extends MessageKind>(
  handle: Writing,
  { kind, data, to, at }: NewMessage<K>,
): Promise<void> {
  const accounts = await handle
    .selectFrom('account')
    .select('id')
    .where('id', 'in', ['', ...new Set(to)])
    .where('disabled_at', 'is', null)
    .execute();
  if (accounts.length === 0) return;
  await handle
    .insertInto('message')
    .values(
      accounts.map(({ id }) => ({
        account: id,
        kind,
        data: JSON.stringify(data),
        created_at: at,
      })),
    )
    .execute();
}

/** Whether anybody was told something of a kind, with these among its data. */
export async function wasTold<K extends MessageKind>(
  handle: Reading,
  kind: K,
  data: Partial<MessageData<K>>,
): Promise<boolean> {
  const found = await handle
    .selectFrom('message')
    .select('id')
    .where('kind', '=', kind)
    .where(sql<boolean>`data @> ${JSON.stringify(data)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Which messages of an account: of these kinds, the latest first, `before` one of them. */
export type MessageSearch = {
  readonly account: string;
  readonly kinds: readonly string[];
  readonly unread: boolean;
  readonly before?: number | undefined;
  readonly limit: number;
};

export async function listMessages(handle: Reading, of: MessageSearch): Promise<KeptMessage[]> {
  let query = handle
    .selectFrom('message')
    .select(['id', 'kind', 'data', 'created_at', 'read_at'])
    .where('account', '=', of.account)
    .where('kind', 'in', ['', ...of.kinds]);
  if (of.unread) query = query.where('read_at', 'is', null);
  if (of.before !== undefined) query = query.where('id', '<', of.before);
  const rows = await query.orderBy('id', 'desc').limit(of.limit).execute();
  return rows.map(({ created_at, read_at, ...row }) => ({
    ...row,
    createdAt: created_at,
    readAt: read_at,
  }));
}

export async function countUnread(
  handle: Reading,
  { account, kinds }: Pick<MessageSearch, 'account' | 'kinds'>,
): Promise<number> {
  const { count } = await handle
    .selectFrom('message')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('account', '=', account)
    .where('kind', 'in', ['', ...kinds])
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Notes that messages of an account were read: one, or every one up to one. @returns how many */
export async function markRead(
  handle: Writing,
  of: { readonly account: string; readonly only?: number; readonly upTo?: number },
  at: Date,
): Promise<number> {
  let query = handle
    .updateTable('message')
    .set({ read_at: at })
    .where('account', '=', of.account)
    .where('read_at', 'is', null);
  if (of.only !== undefined) query = query.where('id', '=', of.only);
  if (of.upTo !== undefined) query = query.where('id', '<=', of.upTo);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Whoever holds, on a day, a post: this one, or one of a party, with a role, or both. */
export async function listHolders(
  handle: Reading,
  of: { readonly party?: string; readonly role?: string; readonly post?: string },
  day: number,
): Promise<string[]> {
  const on = formatDay(day);
  const { party, role, post } = of;
  const given = [
    ...(party === undefined ? [] : [sql<boolean>`post.party = ${party}`]),
    ...(role === undefined ? [] : [sql<boolean>`post.role = ${role}`]),
    ...(post === undefined ? [] : [sql<boolean>`post.id = ${post}`]),
  ];
  const rows = await handle
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post')
    .select('holding.account')
    .distinct()
    .where(sql<boolean>`${sql.join(given, sql` and `)}`)
    .where('post.closed_at', 'is', null)
    .where('holding.revoked_at', 'is', null)
    .where('holding.from_day', '<=', on)
    .where((or) => or.or([or('holding.to_day', 'is', null), or('holding.to_day', '>=', on)]))
    .execute();
  return rows.map(({ account }) => account);
}
