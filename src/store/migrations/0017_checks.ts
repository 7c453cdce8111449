import { type Kysely, sql } from 'kysely';

/**
 * What checks of cases look for in others: when each was submitted last, and marks of what it may
 * share with another. What officers wrote about doubts, and the cases drawn for inspection, are only
 * added to; those of made-up cases and calls go with them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claim add column submitted_on date`.execute(db);
  await sql`
    update claim set submitted_on = (
      select date '1970-01-01' + (event ->> 'on')::integer from case_event
      where case_event.claim = claim.id and event ->> 'is' = 'submitted'
      order by number desc limit 1)`.execute(db);
  await sql`
    create index claim_submitted on claim (call, files)
      where submitted_on is not null`.execute(db);
  await sql`
    create table case_mark (
      mark text not null,
      claim uuid not null references claim on delete cascade,
      primary key (mark, claim)
    )`.execute(db);
  await sql`create index case_mark_of_claim on case_mark (claim)`.execute(db);
  await sql`
    create table doubt_disposition (
      claim uuid not null references claim on delete cascade,
      number integer not null check (number > 0),
      doubt text not null,
      found jsonb not null,
      text text not null,
      account text not null,
      party text not null references party,
      role text not null,
      disposed_on date not null,
      at timestamptz not null,
      primary key (claim, number)
    )`.execute(db);
  await sql`
    create table sample_draw (
      id uuid primary key,
      call uuid not null references call on delete cascade,
      wanted jsonb not null,
      seed text not null,
      population text[] not null,
      drawn text[] not null,
      drawn_on date not null,
      at timestamptz not null,
      account text not null,
      party text not null,
      role text not null
    )`.execute(db);
  await sql`create index sample_draw_of_call on sample_draw (call, at desc)`.execute(db);
  await onlyAddedTo(db);
}

async function onlyAddedTo(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger never_removed before delete on doubt_disposition
    for each row execute function refuse_lone_removal()`.execute(db);
  await sql`
    create function keep_draw() returns trigger language plpgsql as $$
    begin
      if exists (select from call where id = old.call) then
        raise exception 'a draw goes only with its call' using errcode = 'ZH001';
      end if;
      return old;
    end $$`.execute(db);
  await sql`
    create trigger never_removed before delete on sample_draw
    for each row execute function keep_draw()`.execute(db);
  for (const table of ['doubt_disposition', 'sample_draw'])
    await sql`
      create trigger never_changed before update or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
}
