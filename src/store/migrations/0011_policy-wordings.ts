import { type Kysely, sql } from 'kysely';

/** The official wording of articles, with the file that it was read from. A later one counts; all stay. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table policy_wording (
      sequence bigint generated always as identity primary key,
      policy text not null,
      article text not null,
      position integer not null,
      text text not null,
      file_name text not null,
      file_digest text not null,
      account text,
      name text not null,
      kept_at timestamptz not null
    )`.execute(db);
  await sql`
    create index policy_wording_of_article on policy_wording (policy, article, sequence)`.execute(
    db,
  );
  await sql`
    create trigger never_changed before update or delete or truncate on policy_wording
    for each statement execute function refuse_change()`.execute(db);
}
