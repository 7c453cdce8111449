import { type Kysely, sql } from 'kysely';

/**
 * Papers that were issued: by their code anybody sees whether one is genuine. What was issued never
 * changes; it may be withdrawn, once. Only what is made up may be removed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper (
      id uuid primary key default gen_random_uuid(),
      claim text,
      kind text not null,
      number text not null,
      office text not null,
      office_name text,
      code text not null unique,
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      issued_on date not null,
      issued_at timestamptz not null,
      withdrawn_on date,
      example boolean not null,
      unique (office, number)
    )`.execute(db);
  await sql`create index paper_of_claim on paper (claim, issued_at)`.execute(db);
  await sql`
    create function refuse_all_but_withdrawal() returns trigger language plpgsql as $$
    begin
      if old.withdrawn_on is null and new.withdrawn_on is not null
        and to_jsonb(new) - 'withdrawn_on' = to_jsonb(old) - 'withdrawn_on'
      then return new;
      end if;
      raise exception 'rows of paper are never changed' using errcode = 'ZH001';
    end $$`.execute(db);
  await sql`
    create trigger never_changed before update on paper
    for each row execute function refuse_all_but_withdrawal()`.execute(db);
  await sql`
    create trigger never_removed before delete on paper
    for each row when (not old.example) execute function refuse_change()`.execute(db);
  await sql`
    create trigger never_truncated before truncate on paper
    for each statement execute function refuse_change()`.execute(db);
}
