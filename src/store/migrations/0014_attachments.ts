import { type Kysely, sql } from 'kysely';

/**
 * Files that belong to parties. Their contents are kept elsewhere, by their digests; a digest is
 * written down before its content is kept, so that none is ever kept that nobody knows of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stored_file (
      digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
      noted_at timestamptz not null
    )`.execute(db);
  await sql`
    create table attachment (
      id uuid primary key default gen_random_uuid(),
      party text not null references party on delete cascade,
      digest text not null references stored_file,
      name text not null,
      type text not null check (type in ('pdf', 'ofd', 'jpeg', 'png', 'docx', 'xlsx')),
      size integer not null check (size > 0),
      account text,
      uploaded_at timestamptz not null,
      example boolean not null,
      title text,
      issuer text,
      number text,
      issued_on date,
      valid_until date,
      unique (party, digest)
    )`.execute(db);
  await sql`create index attachment_of_digest on attachment (digest)`.execute(db);
  await sql`
    create table attachment_use (
      attachment uuid not null references attachment on delete cascade,
      claim text not null,
      claim_number text not null,
      used_at timestamptz not null,
      primary key (attachment, claim)
    )`.execute(db);
}
