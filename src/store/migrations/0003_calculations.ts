import { type Kysely, sql } from 'kysely';

/** Calculations that were saved: what was asked, of which catalogue, and what was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calculation (
      id uuid primary key default gen_random_uuid(),
      party text not null references party on delete cascade,
      catalogue_version integer not null references catalogue_version,
      as_of date not null,
      dossier jsonb not null,
      answer jsonb not null,
      saved_at timestamptz not null
    )`.execute(db);
  await sql`create index calculation_of_party on calculation (party, saved_at desc)`.execute(db);
  await sql`
    create trigger never_changed before update or truncate on calculation
    for each statement execute function refuse_change()`.execute(db);
}
