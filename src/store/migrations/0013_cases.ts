import { type Kysely, sql } from 'kysely';

/**
 * Cases: their events, which are only added to; what lists know of each, which follows from its
 * events; whose inbox each waits in; and the drafts of applications. A case goes only where it is
 * made up, and its events only with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_count (
      year integer primary key,
      last integer not null
    )`.execute(db);
  await sql`
    create table claim (
      id uuid primary key,
      number text not null unique,
      call uuid not null references call,
      clause text not null,
      matter text,
      procedure text not null,
      example boolean not null,
      words text not null,
      opened_at timestamptz not null,
      files text not null references party,
      benefits text not null references party,
      paid text not null references party,
      offices text[] not null,
      at text not null,
      ended text check (ended in ('paid', 'refused', 'withdrawn', 'expired')),
      office text,
      since date not null,
      due date,
      provisional boolean not null,
      amount bigint,
      events integer not null,
      updated_at timestamptz not null,
      overdue_told smallint not null default 0,
      check ((ended is null) = (office is not null))
    )`.execute(db);
  // One open case for a clause, a matter and who benefits.
  await sql`
    create unique index claim_open on claim (clause, coalesce(matter, ''), benefits)
      where ended is null`.execute(db);
  await sql`create index claim_of_files on claim (files, updated_at desc)`.execute(db);
  await sql`create index claim_of_benefits on claim (benefits, updated_at desc)`.execute(db);
  await sql`create index claim_of_paid on claim (paid, updated_at desc)`.execute(db);
  await sql`create index claim_of_offices on claim using gin (offices)`.execute(db);
  await sql`create index claim_latest on claim (updated_at desc, id desc)`.execute(db);
  await sql`create index claim_due on claim (due) where ended is null`.execute(db);
  await sql`create index claim_of_call on claim (call)`.execute(db);
  await sql`
    create table case_inbox (
      claim uuid not null references claim on delete cascade,
      party text not null references party,
      acts_as text not null,
      due_by date not null,
      updated_at timestamptz not null,
      primary key (claim, party)
    )`.execute(db);
  await sql`
    create index case_inbox_due on case_inbox (party, acts_as, due_by, claim)`.execute(db);
  await sql`
    create index case_inbox_latest
      on case_inbox (party, acts_as, updated_at desc, claim desc)`.execute(db);
  await sql`
    create table case_event (
      claim uuid not null references claim on delete cascade,
      number integer not null check (number > 0),
      at timestamptz not null,
      account text,
      event jsonb not null,
      primary key (claim, number)
    )`.execute(db);
  await sql`
    create table application_draft (
      claim uuid primary key references claim on delete cascade,
      revision integer not null check (revision > 0),
      answers jsonb not null,
      saved_at timestamptz not null,
      account text not null
    )`.execute(db);
  await guardEvents(db);
}

/** The database itself refuses to change events, to take them away, and to remove a real case. */
async function guardEvents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger never_changed before update or truncate on case_event
    for each statement execute function refuse_change()`.execute(db);
  await sql`
    create function refuse_lone_removal() returns trigger language plpgsql as $$
    begin
      if exists (select from claim where id = old.claim) then
        raise exception 'events go only with their case' using errcode = 'ZH001';
      end if;
      return old;
    end $$`.execute(db);
  await sql`
    create trigger never_removed before delete on case_event
    for each row execute function refuse_lone_removal()`.execute(db);
  await sql`
    create function refuse_removal_of_real() returns trigger language plpgsql as $$
    begin
      if not old.example then
        raise exception 'a case is never removed' using errcode = 'ZH001';
      end if;
      return old;
    end $$`.execute(db);
  await sql`
    create trigger never_removed before delete on claim
    for each row execute function refuse_removal_of_real()`.execute(db);
  await sql`
    create trigger never_truncated before truncate on claim
    for each statement execute function refuse_change()`.execute(db);
}
