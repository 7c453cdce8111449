import { type Kysely, sql } from 'kysely';

/**
 * Whether the records are of a demonstration city or of a real one: never of both. Those that hold
 * made-up parties already are of a demonstration city.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table city (
      single boolean primary key default true check (single),
      kind text not null check (kind in ('demonstration', 'real'))
    )`.execute(db);
  await sql`
    insert into city (kind)
    select 'demonstration' where exists (select from party where example)`.execute(db);
}
