import { type Kysely, sql } from 'kysely';

/**
 * Evidence of statements, consents, and the erasure of personal data: a statement's value may be
 * taken out for good, and nothing else of it changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table statement
      add column evidence jsonb,
      add column erased_at timestamptz`.execute(db);
  await sql`drop trigger never_changed on statement`.execute(db);
  await sql`
    create function refuse_all_but_erasure() returns trigger language plpgsql as $$
    begin
      if new.value is null and old.erased_at is null and new.erased_at is not null
        and to_jsonb(new) - 'value' - 'erased_at' = to_jsonb(old) - 'value' - 'erased_at'
      then return new;
      end if;
      raise exception 'rows of statement are never changed' using errcode = 'ZH001';
    end $$`.execute(db);
  await sql`
    create trigger never_changed before update on statement
    for each row execute function refuse_all_but_erasure()`.execute(db);
  await sql`
    create trigger never_truncated before truncate on statement
    for each statement execute function refuse_change()`.execute(db);
  await sql`
    create table consent (
      id uuid primary key default gen_random_uuid(),
      party text not null references party on delete cascade,
      purpose text not null check (purpose in ('calculator')),
      account text not null,
      given_at timestamptz not null,
      revoked_by text,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index consent_of_party on consent (party, given_at desc)`.execute(db);
}
