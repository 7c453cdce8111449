import { type Kysely, sql } from 'kysely';

/**
 * What came of each case that was drawn for inspection, written by who drew it: once, and never
 * changed; it goes only with its draw.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sample_outcome (
      draw uuid not null references sample_draw on delete cascade,
      number text not null,
      outcome text not null check (outcome in ('in_order', 'at_fault')),
      text text not null,
      account text not null,
      settled_on date not null,
      at timestamptz not null,
      primary key (draw, number)
    )`.execute(db);
  await sql`create index sample_draw_of_party on sample_draw (party)`.execute(db);
  await sql`
    create function keep_sample_outcome() returns trigger language plpgsql as $$
    begin
      if exists (select from sample_draw where id = old.draw) then
        raise exception 'an outcome goes only with its draw' using errcode = 'ZH001';
      end if;
      return old;
    end $$`.execute(db);
  await sql`
    create trigger never_removed before delete on sample_outcome
    for each row execute function keep_sample_outcome()`.execute(db);
  await sql`
    create trigger never_changed before update or truncate on sample_outcome
    for each statement execute function refuse_change()`.execute(db);
}
