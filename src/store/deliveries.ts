import { type Selectable, sql } from 'kysely';
import type { KeptData } from '../messages/index.ts';
import { type MessagePreference, USUAL_PREFERENCE } from './message-preferences.ts';
import type { MessageSchema } from './message-schema.ts';
import type { Reading, Writing } from './open-store.ts';

/** A message for which nothing was planned yet, with how its receiver can be reached. */
export type Unplanned = {
  readonly id: number;
  readonly account: string;
  readonly kind: string;
  readonly data: KeptData;
  readonly email: string;
  readonly phone: string | null;
  readonly preference: MessagePreference;
};

/** Takes messages that were not planned; another process takes others meanwhile. */
export async function takeUnplanned(handle: Writing, limit: number): Promise<Unplanned[]> {
  const rows = await handle
    .selectFrom('message')
    .innerJoin('account', 'account.id', 'message.account')
    .leftJoin('message_preference as p', 'p.account', 'message.account')
    .select(['message.id', 'message.account', 'message.kind', 'message.data'])
    .select(['account.email', 'account.phone', 'p.mail', 'p.sms', 'p.language'])
    .where('message.planned_at', 'is', null)
    .orderBy('message.id')
    .limit(limit)
    .forUpdate('message')
    .skipLocked()
    .execute();
  return rows.map(({ mail, sms, language, ...row }) => ({
    ...row,
    preference: {
      mail: mail ?? USUAL_PREFERENCE.mail,
      sms: sms ?? USUAL_PREFERENCE.sms,
      language: language ?? USUAL_PREFERENCE.language,
    },
  }));
}

/** What is to go out for a message. */
export type Planned = {
  readonly channel: 'mail' | 'sms';
  readonly digest: boolean;
  readonly dueAt: Date;
};

/** Notes what goes out for a message, and what is left of it when nothing does. */
export async function keepPlan(
  handle: Writing,
  { id, account, data }: Pick<Unplanned, 'id' | 'account' | 'data'>,
  plan: readonly Planned[],
  at: Date,
): Promise<void> {
  await handle
    .updateTable('message')
    .set({ planned_at: at, data: JSON.stringify(data) })
    .where('id', '=', id)
    .execute();
  for (const { channel, digest, dueAt } of plan)
    await handle
      .insertInto('delivery')
      .values({ message: id, account, channel, digest, state: 'waiting', due_at: dueAt })
      .execute();
}

/** The lock under which deliveries are claimed. */
const CLAIMING = 8_001;

/** One thing to send: one message, or those of a day in one mail. */
export type Claim = {
  /** Stays the same however often it is sent. */
  readonly batch: string;
  readonly channel: 'mail' | 'sms';
  readonly attempts: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly language: MessagePreference['language'];
  readonly messages: readonly {
    readonly kind: string;
    readonly data: KeptData;
    readonly createdAt: Date;
  }[];
};

/**
 * Takes the next thing that is due, for this process alone until `until`: if it is not settled by
 * then, its process is taken for lost, and it is due again.
 */
export async function claimDelivery(
  handle: Writing,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<Claim | undefined> {
  // Claims wait for each other, so that no two take parts of one mail.
  await sql`select pg_advisory_xact_lock(${CLAIMING})`.execute(handle);
  const due = handle
    .selectFrom('delivery')
    .where('state', 'in', ['waiting', 'sending'])
    .where('due_at', '<=', now);
  const first = await due
    .selectAll()
    .orderBy('due_at')
    .orderBy('message')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) return undefined;
  const batch = first.batch ?? first.id;
  const together = due
    .select('id')
    .where('account', '=', first.account)
    .where('channel', '=', first.channel)
    .where('digest', '=', true)
    .where('batch', 'is', null);
  const taken = await handle
    .updateTable('delivery')
    .set({ state: 'sending', batch, due_at: until, attempts: first.attempts + 1 })
    .where((or) =>
      or.or([
        or('id', '=', first.id),
        or('batch', '=', batch),
        ...(first.digest && first.batch === null ? [or('id', 'in', together)] : []),
      ]),
    )
    .where('state', 'in', ['waiting', 'sending'])
    .returning('message')
    .execute();
  const messages = await handle
    .selectFrom('message')
    .select(['kind', 'data', 'created_at as createdAt'])
    .where(
      'id',
      'in',
      taken.map(({ message }) => message),
    )
    .orderBy('id')
    .execute();
  const receiver = await handle
    .selectFrom('account')
    .leftJoin('message_preference as p', 'p.account', 'account.id')
    .select(['account.name', 'account.email', 'account.phone', 'p.language'])
    .where('account.id', '=', first.account)
    .executeTakeFirstOrThrow();
  return {
    ...receiver,
    language: receiver.language ?? USUAL_PREFERENCE.language,
    batch,
    channel: first.channel,
    attempts: first.attempts + 1,
    messages,
  };
}

/** How a try ended: sent, to be tried again, or given up. */
export type Settlement =
  | { readonly is: 'sent' }
  | { readonly is: 'again'; readonly dueAt: Date; readonly error: string }
  | { readonly is: 'dead'; readonly error: string };

export async function settleDelivery(
  handle: Writing,
  batch: string,
  settlement: Settlement,
  at: Date,
): Promise<void> {
  const update = handle
    .updateTable('delivery')
    .where('batch', '=', batch)
    .where('state', '=', 'sending');
  switch (settlement.is) {
    case 'sent':
      await update.set({ state: 'sent', error: null, ended_at: at }).execute();
      return;
    case 'again':
      await update
        .set({ state: 'waiting', error: settlement.error, due_at: settlement.dueAt })
        .execute();
      return;
    case 'dead':
      await update.set({ state: 'dead', error: settlement.error, ended_at: at }).execute();
  }
}

/** Takes what only its mail may say out of the messages of a batch. */
export async function forgetSecrets(
  handle: Writing,
  batch: string,
  forget: (kind: string, data: KeptData) => KeptData,
): Promise<void> {
  const rows = await handle
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.message', 'message.id')
    .select(['message.id', 'message.kind', 'message.data'])
    .where('delivery.batch', '=', batch)
    .execute();
  for (const { id, kind, data } of rows)
    await handle
      .updateTable('message')
      .set({ data: JSON.stringify(forget(kind, data)) })
      .where('id', '=', id)
      .execute();
}

/** A delivery that was given up. */
export type DeadDelivery = {
  readonly id: string;
  readonly kind: string;
  readonly channel: 'mail' | 'sms';
  readonly account: string;
  readonly name: string;
  readonly attempts: number;
  readonly error: string;
  readonly endedAt: Date;
};

/** Deliveries that were given up, the latest first. */
export async function listDeadDeliveries(
  handle: Reading,
  of: { readonly limit: number; readonly id?: string },
): Promise<DeadDelivery[]> {
  let query = handle
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.message')
    .innerJoin('account', 'account.id', 'delivery.account')
    .selectAll('delivery')
    .select(['message.kind', 'account.name'])
    .where('delivery.state', '=', 'dead');
  if (of.id !== undefined) query = query.where('delivery.id', '=', of.id);
  const rows = await query.orderBy('delivery.ended_at', 'desc').limit(of.limit).execute();
  return rows.map(deadOf);
}

function deadOf(
  row: Selectable<MessageSchema['delivery']> & { kind: string; name: string },
): DeadDelivery {
  const { id, kind, channel, account, name, attempts, error, ended_at } = row;
  return {
    ...{ id, kind, channel, account, name, attempts },
    error: error ?? '',
    endedAt: ended_at as Date,
  };
}

/** Lets a delivery that was given up start anew. Whether there was one. */
export async function retryDelivery(handle: Writing, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('delivery')
    .set({ state: 'waiting', attempts: 0, due_at: at, ended_at: null, batch: null })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
