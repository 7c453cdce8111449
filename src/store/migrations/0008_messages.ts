import { type Kysely, sql } from 'kysely';

/**
 * What accounts are told, how they want to be told, and what goes out of the house. A message that
 * was not planned yet waits for the worker, which makes its deliveries.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table message (
      id bigint primary key generated always as identity,
      account text not null references account on delete cascade,
      kind text not null,
      data jsonb not null,
      created_at timestamptz not null,
      planned_at timestamptz,
      read_at timestamptz
    )`.execute(db);
  await sql`create index message_of_account on message (account, id desc)`.execute(db);
  await sql`create index message_unread on message (account) where read_at is null`.execute(db);
  await sql`create index message_unplanned on message (id) where planned_at is null`.execute(db);
  await sql`
    create table message_preference (
      account text primary key references account on delete cascade,
      mail text not null check (mail in ('at_once', 'daily_digest', 'off')),
      sms boolean not null,
      language text not null check (language in ('zh', 'en'))
    )`.execute(db);
  await sql`
    create table delivery (
      id uuid primary key default gen_random_uuid(),
      message bigint not null references message on delete cascade,
      account text not null references account on delete cascade,
      channel text not null check (channel in ('mail', 'sms')),
      digest boolean not null,
      state text not null check (state in ('waiting', 'sending', 'sent', 'dead')),
      batch uuid,
      attempts integer not null default 0,
      due_at timestamptz not null,
      error text,
      ended_at timestamptz,
      unique (message, channel)
    )`.execute(db);
  await sql`
    create index delivery_due on delivery (due_at)
    where state in ('waiting', 'sending')`.execute(db);
  await sql`alter table mandate add column reminded_at timestamptz`.execute(db);
  await sql`create index delivery_dead on delivery (ended_at) where state = 'dead'`.execute(db);
}
