import { type Kysely, sql } from 'kysely';

/**
 * What offices write to each other about a case: only added to; those of made-up cases go with them.
 * What was told of a deadline gets a first level, before its day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_note (
      claim uuid not null references claim on delete cascade,
      number integer not null check (number > 0),
      text text not null,
      account text not null,
      party text not null references party,
      role text not null,
      noted_on date not null,
      at timestamptz not null,
      primary key (claim, number)
    )`.execute(db);
  await sql`
    create trigger never_removed before delete on case_note
    for each row execute function refuse_lone_removal()`.execute(db);
  await sql`
    create trigger never_changed before update or truncate on case_note
    for each statement execute function refuse_change()`.execute(db);
  await sql`alter table claim rename column overdue_told to deadline_told`.execute(db);
  await sql`
    update claim set deadline_told = deadline_told + 1 where deadline_told > 0`.execute(db);
}
