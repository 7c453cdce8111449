import { type Kysely, sql } from 'kysely';

/**
 * Files of a case that belong to no party: documents that its offices attach, and papers that were
 * made out in it. They go only with their case. A paper notes the event that it rests on: in force,
 * there is one of a kind for each.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_file (
      claim uuid not null references claim on delete cascade,
      digest text not null references stored_file,
      name text not null,
      type text not null check (type in ('pdf', 'ofd', 'jpeg', 'png', 'docx', 'xlsx')),
      size integer not null check (size > 0),
      readers text not null check (readers in ('everybody', 'offices', 'applicant')),
      party text,
      account text,
      added_at timestamptz not null,
      primary key (claim, digest)
    )`.execute(db);
  await sql`create index case_file_of_digest on case_file (digest)`.execute(db);
  await sql`
    create trigger never_changed before update or truncate on case_file
    for each statement execute function refuse_change()`.execute(db);
  await sql`
    create trigger never_removed before delete on case_file
    for each row execute function refuse_lone_removal()`.execute(db);
  await sql`create index attachment_use_of_claim on attachment_use (claim)`.execute(db);
  await sql`alter table paper add column event integer check (event > 0)`.execute(db);
  await sql`
    create unique index paper_in_force on paper (claim, kind, event)
      where withdrawn_on is null`.execute(db);
}
