import { type Kysely, sql } from 'kysely';

/** Published versions of the catalogue. What is published can be neither changed nor removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed', tg_table_name using errcode = 'ZH001';
    end $$`.execute(db);
  await sql`
    create table catalogue_text (
      digest text primary key,
      text text not null
    )`.execute(db);
  await sql`
    create table catalogue_version (
      version integer primary key,
      digest text not null unique,
      published_at timestamptz not null
    )`.execute(db);
  await sql`
    create table catalogue_file (
      version integer not null references catalogue_version,
      path text not null,
      text text not null references catalogue_text,
      primary key (version, path)
    )`.execute(db);
  for (const table of ['catalogue_text', 'catalogue_version', 'catalogue_file']) {
    await sql`
      create trigger never_changed before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
  }
}
