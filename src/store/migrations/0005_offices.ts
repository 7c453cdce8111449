import { type Kysely, sql } from 'kysely';

/** Posts, who holds them, mandates and attendances. They end; they are not removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table party add column type text not null default 'enterprise'
      check (type in ('enterprise', 'agency', 'alliance', 'institution', 'office'))`.execute(db);
  await sql`
    create table post (
      id text primary key,
      party text not null references party on delete cascade,
      role text not null,
      title text not null,
      created_at timestamptz not null,
      closed_at timestamptz
    )`.execute(db);
  await sql`
    create table holding (
      id uuid primary key default gen_random_uuid(),
      post text not null references post on delete cascade,
      account text not null,
      capacity text not null check (capacity in ('holder', 'stand_in', 'delegate')),
      from_day date not null,
      to_day date check (to_day >= from_day),
      given_by text not null,
      given_at timestamptz not null,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index holding_of_account on holding (account)`.execute(db);
  await sql`create index holding_of_post on holding (post)`.execute(db);
  await sql`
    create table mandate (
      id uuid primary key default gen_random_uuid(),
      enterprise text not null references party on delete cascade,
      agency text not null references party on delete cascade,
      scopes text[] not null check (cardinality(scopes) > 0),
      from_day date not null,
      to_day date not null check (to_day >= from_day),
      given_by text not null,
      given_at timestamptz not null,
      revoked_by text,
      revoked_at timestamptz,
      check (enterprise <> agency)
    )`.execute(db);
  await sql`create index mandate_of_agency on mandate (agency, enterprise)`.execute(db);
  await sql`create index mandate_of_enterprise on mandate (enterprise)`.execute(db);
  await sql`
    create table attendance (
      id uuid primary key default gen_random_uuid(),
      account text not null,
      post text not null references post on delete cascade,
      party text not null references party on delete cascade,
      basis text not null,
      began_at timestamptz not null,
      ends_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db);
  await sql`create index attendance_of_account on attendance (account, ends_at)`.execute(db);
}
