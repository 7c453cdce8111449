import { type Kysely, sql } from 'kysely';

/**
 * A paper that is withdrawn says why, by whom and when; the one that is made out in its place names
 * its code. An office's own number (文号) is given once, whatever became of the paper that has it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table paper
      add column office_number text,
      add column withdrawn_reason text,
      add column withdrawn_by text,
      add column withdrawn_at timestamptz,
      add column replaces text unique references paper (code),
      add constraint told_with_its_day check (
        withdrawn_on is not null
        or (withdrawn_reason is null and withdrawn_by is null and withdrawn_at is null)
      )`.execute(db);
  await sql`
    create unique index paper_office_number on paper (office, office_number)
      where office_number is not null`.execute(db);
  await sql`
    create or replace function refuse_all_but_withdrawal() returns trigger language plpgsql as $$
    declare
      told text[] := '{withdrawn_on,withdrawn_reason,withdrawn_by,withdrawn_at}';
    begin
      if old.withdrawn_on is null and new.withdrawn_on is not null
        and new.withdrawn_reason is not null and new.withdrawn_at is not null
        and to_jsonb(new) - told = to_jsonb(old) - told
      then return new;
      end if;
      raise exception 'rows of paper are never changed' using errcode = 'ZH001';
    end $$`.execute(db);
}
