import { type Kysely, sql } from 'kysely';

/**
 * Public notices with their lines as they were published, and how those who object can be reached.
 * Objections themselves are events of the cases, found by their receipt. A notice is never changed;
 * a made-up one goes with its city.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      id uuid primary key,
      department text not null references party,
      title text not null,
      number text,
      call uuid references call,
      working_days integer check (working_days > 0),
      published_on date not null,
      published_time text not null,
      address text not null,
      capture text not null,
      example boolean not null,
      account text,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index notice_latest on notice (published_on desc, id desc)`.execute(db);
  await sql`create index notice_of_department on notice (department, published_on desc)`.execute(
    db,
  );
  // "event" is the one by which the case was published in this line.
  await sql`
    create table notice_line (
      notice uuid not null references notice on delete cascade,
      position integer not null check (position > 0),
      claim uuid not null references claim on delete cascade,
      event integer not null,
      elements jsonb not null,
      primary key (notice, position),
      unique (claim, event)
    )`.execute(db);
  await sql`
    create unique index case_event_receipt on case_event ((event -> 'carried' ->> 'receipt'))
      where event ->> 'is' = 'objected'`.execute(db);
  await sql`
    create table objector (
      receipt text primary key,
      claim uuid not null references claim on delete cascade,
      account text,
      name text not null,
      phone text not null,
      evidence text
    )`.execute(db);
  await sql`create index objector_of_claim on objector (claim)`.execute(db);
  await neverChanged(db);
}

async function neverChanged(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_notice() returns trigger language plpgsql as $$
    begin
      if old.example then return old; end if;
      raise exception 'a notice is never removed' using errcode = 'ZH001';
    end $$`.execute(db);
  await sql`
    create trigger never_removed before delete on notice
    for each row execute function keep_notice()`.execute(db);
  await sql`
    create function keep_notice_line() returns trigger language plpgsql as $$
    begin
      if not exists (select from notice where id = old.notice and not example) then
        return old;
      end if;
      raise exception 'lines go only with their notice' using errcode = 'ZH001';
    end $$`.execute(db);
  await sql`
    create trigger never_removed before delete on notice_line
    for each row execute function keep_notice_line()`.execute(db);
  for (const table of ['notice', 'notice_line'])
    await sql`
      create trigger never_changed before update or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
}
