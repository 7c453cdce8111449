import { type Kysely, sql } from 'kysely';

/**
 * Calls for applications with every text of theirs. A text is only added to; what was published
 * stays published, under the same version of the catalogue. Made-up calls go with their city.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table call (
      id uuid primary key default gen_random_uuid(),
      department text not null references party on delete cascade,
      example boolean not null,
      revision integer not null,
      title text not null,
      number text,
      clauses text[] not null,
      window_from date not null,
      window_to date not null,
      published_on date,
      catalogue_version integer references catalogue_version,
      created_at timestamptz not null,
      check ((published_on is null) = (catalogue_version is null))
    )`.execute(db);
  await sql`create index call_by_end on call (window_to desc, id desc)`.execute(db);
  await sql`create index call_of_department on call (department)`.execute(db);
  await sql`create index call_of_clause on call using gin (clauses)`.execute(db);
  await sql`
    create table call_text (
      call uuid not null references call on delete cascade,
      number integer not null,
      kind text not null check (kind in ('draft', 'publication', 'amendment')),
      text jsonb not null,
      reason text not null,
      account text,
      name text not null,
      written_at timestamptz not null,
      primary key (call, number),
      check ((kind = 'amendment') = (reason <> ''))
    )`.execute(db);
  await sql`
    create unique index call_published_once on call_text (call) where kind = 'publication'`.execute(
    db,
  );
  await neverChanged(db);
}

async function neverChanged(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_call() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.example then return old; end if;
      elsif (new.id, new.department, new.example, new.created_at)
          is not distinct from (old.id, old.department, old.example, old.created_at)
        and new.revision > old.revision
        and (old.published_on is null or (new.published_on, new.catalogue_version)
          is not distinct from (old.published_on, old.catalogue_version))
      then return new;
      end if;
      raise exception 'what a call was published as is never changed' using errcode = 'ZH001';
    end $$`.execute(db);
  await sql`
    create trigger never_changed before update or delete on call
    for each row execute function keep_call()`.execute(db);
  await sql`
    create function keep_call_text() returns trigger language plpgsql as $$
    begin
      if not exists (select from call where id = old.call and not example) then return old; end if;
      raise exception 'rows of call_text are never changed' using errcode = 'ZH001';
    end $$`.execute(db);
  await sql`
    create trigger never_removed before delete on call_text
    for each row execute function keep_call_text()`.execute(db);
  await sql`
    create trigger never_changed before update or truncate on call_text
    for each statement execute function refuse_change()`.execute(db);
  await sql`
    create trigger never_emptied before truncate on call
    for each statement execute function refuse_change()`.execute(db);
}
