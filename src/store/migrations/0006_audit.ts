import { type Kysely, sql } from 'kysely';

/**
 * The log of all that was done and refused. Each entry carries the hash of the one before; the head
 * holds the last number and hash, so that dropped entries are missed at the end, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_entry (
      number bigint primary key,
      at timestamptz not null,
      account text,
      post text,
      role text not null,
      acting_for text,
      operation text not null,
      subject text,
      detail jsonb not null,
      result text not null,
      address text,
      request text unique,
      hash text not null
    )`.execute(db);
  await sql`create index audit_of_subject on audit_entry (subject, number desc)`.execute(db);
  await sql`create index audit_of_account on audit_entry (account, number desc)`.execute(db);
  await sql`
    create trigger never_changed before update or delete or truncate on audit_entry
    for each statement execute function refuse_change()`.execute(db);
  await sql`
    create table audit_head (
      single boolean primary key default true check (single),
      number bigint not null,
      hash text not null
    )`.execute(db);
  await sql`insert into audit_head (number, hash) values (0, '')`.execute(db);
}
