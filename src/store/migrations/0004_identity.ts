import { type Kysely, sql } from 'kysely';

/**
 * Who can sign in, by what, and who is signed in. The sign-in library writes most of it under
 * names of ours (src/identity/table-names.ts) and checks at start that the columns are there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id text primary key,
      name text not null,
      email text not null unique check (email = lower(email)),
      email_verified boolean not null default false,
      image text,
      phone text,
      credit_code text,
      organisation text,
      second_factor_on boolean not null default false,
      disabled_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table credential (
      id text primary key,
      account text not null references account on delete cascade,
      provider text not null,
      subject text not null,
      password text,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (provider, subject)
    )`.execute(db);
  await sql`create index credential_of_account on credential (account)`.execute(db);
  await sql`
    create table session (
      id text primary key,
      account text not null references account on delete cascade,
      token text not null unique,
      second_factor boolean not null default false,
      expires_at timestamptz not null,
      last_seen_at timestamptz not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      ip_address text,
      user_agent text
    )`.execute(db);
  await sql`create index session_of_account on session (account)`.execute(db);
  await sql`create index session_last_seen on session (last_seen_at)`.execute(db);
  await sql`
    create table verification (
      id text primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`create index verification_of_identifier on verification (identifier)`.execute(db);
  await sql`
    create table second_factor (
      id text primary key,
      account text not null references account on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean not null default true,
      failures integer not null default 0,
      locked_until timestamptz
    )`.execute(db);
  await sql`create index second_factor_of_account on second_factor (account)`.execute(db);
  await sql`
    create table sign_in_attempt (
      name text primary key,
      tried_at timestamptz[] not null,
      last_tried_at timestamptz not null
    )`.execute(db);
  await sql`create index sign_in_attempt_last on sign_in_attempt (last_tried_at)`.execute(db);
}
