import { type Kysely, sql } from 'kysely';

/**
 * Drafts of clauses with every text, reviews of policies, holds, and who published what. What was
 * written, decided or published is only added to; a draft's state is the one thing that changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Going back to an earlier text is a later version with the same digest.
  await sql`
    alter table catalogue_version
      drop constraint catalogue_version_digest_key,
      add column origin text not null default 'folder'
        check (origin in ('folder', 'import', 'draft'))`.execute(db);
  await sql`
    create table draft (
      id uuid primary key default gen_random_uuid(),
      path text not null,
      state text not null
        check (state in ('draft', 'submitted', 'returned', 'withdrawn', 'published')),
      example boolean not null default false,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index draft_by_state on draft (state, created_at desc)`.execute(db);
  await sql`
    create table draft_text (
      draft uuid not null references draft,
      number integer not null,
      base_version integer not null references catalogue_version,
      text text not null,
      note text not null,
      account text not null,
      name text not null,
      written_at timestamptz not null,
      primary key (draft, number)
    )`.execute(db);
  await sql`
    create table draft_step (
      sequence bigint generated always as identity primary key,
      draft uuid not null references draft,
      step text not null check (step in ('submitted', 'returned', 'withdrawn', 'published')),
      note text not null,
      account text,
      name text not null,
      taken_at timestamptz not null
    )`.execute(db);
  await sql`create index draft_step_of_draft on draft_step (draft, sequence)`.execute(db);
  await sql`
    create table publication (
      version integer primary key references catalogue_version,
      draft uuid unique references draft,
      changes jsonb not null,
      account text,
      name text not null,
      check (draft is null or account is not null)
    )`.execute(db);
  await sql`
    create table policy_review (
      sequence bigint generated always as identity primary key,
      policy text not null,
      kind text not null check (kind in ('validity', 'legality', 'fair_competition')),
      result text not null check (result in ('passed', 'failed')),
      number text not null,
      reviewed_on date not null,
      document text not null,
      example boolean not null default false,
      account text,
      name text not null,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index policy_review_of_policy on policy_review (policy, sequence)`.execute(db);
  await sql`
    create table hold (
      id uuid primary key default gen_random_uuid(),
      subject text not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`
    create table hold_step (
      sequence bigint generated always as identity primary key,
      hold uuid not null references hold,
      step text not null
        check (step in ('proposed', 'confirmed', 'lift_proposed', 'lifted', 'declined')),
      reason text not null,
      document text not null,
      account text,
      name text not null,
      taken_at timestamptz not null
    )`.execute(db);
  await sql`create index hold_step_of_hold on hold_step (hold, sequence)`.execute(db);
  await twoPeople(db);
  for (const table of ONLY_ADDED) {
    await sql`
      create trigger never_changed before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
  }
  await sql`
    create trigger never_removed before delete or truncate on draft
    for each statement execute function refuse_change()`.execute(db);
}

/** The database itself refuses that one person does what takes two. */
async function twoPeople(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_own_draft() returns trigger language plpgsql as $$
    begin
      if exists (select from draft_text where draft = new.draft and account = new.account) then
        raise exception 'who wrote in a draft does not publish it' using errcode = 'ZH002';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger two_people before insert on publication
    for each row execute function refuse_own_draft()`.execute(db);
  await sql`
    create function refuse_own_proposal() returns trigger language plpgsql as $$
    declare last record;
    begin
      select step, account into last from hold_step
        where hold = new.hold order by sequence desc limit 1;
      if new.step in ('confirmed', 'lifted')
        and (new.account is null or new.account is not distinct from last.account) then
        raise exception 'who proposed does not confirm' using errcode = 'ZH002';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger two_people before insert on hold_step
    for each row execute function refuse_own_proposal()`.execute(db);
}

const ONLY_ADDED = [
  'draft_text',
  'draft_step',
  'publication',
  'policy_review',
  'hold',
  'hold_step',
] as const;
