import { type Kysely, sql } from 'kysely';

/**
 * Parties and what is stated of them. A statement is never changed: a correction is a later one.
 * It goes only with its party.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table party (
      id text primary key,
      name text not null,
      credit_code text unique,
      example boolean not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`
    create table statement (
      sequence bigint generated always as identity primary key,
      party text not null references party on delete cascade,
      section text not null check (section in ('party', 'records', 'history', 'complete')),
      entry text not null,
      fact text not null,
      value jsonb,
      source_kind text not null
        check (source_kind in ('entered', 'imported', 'confirmed', 'example')),
      source text not null,
      source_on date not null,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index statement_of_party on statement (party, sequence)`.execute(db);
  await sql`
    create trigger never_changed before update or truncate on statement
    for each statement execute function refuse_change()`.execute(db);
}
