import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely as Database, type Kysely, PostgresDialect, sql } from 'kysely';
import { inject } from 'vitest';
import { openEmbedded } from '../engine/open-embedded.ts';
import { openServer } from '../engine/open-server.ts';
import { makeEmptyOnServer, type TestDatabase } from '../engines.test-kit.ts';
import { MIGRATIONS, type Migrations, migrate } from '../migrations/migrate.ts';
import type { StoreLocation } from '../open-store.ts';

type Handle = Kysely<unknown>;

/** Runs something on a database without the store around it. */
export async function onDatabase<T>(
  location: StoreLocation,
  run: (handle: Handle) => Promise<T>,
): Promise<T> {
  const engine =
    'url' in location
      ? await openServer(location.url, location.report)
      : await openEmbedded(location.folder);
  try {
    return await run(
      new Database<unknown>({ dialect: new PostgresDialect({ pool: engine.pool }) }),
    );
  } finally {
    await engine.close();
  }
}

let untouched: Promise<string> | undefined;

/** An embedded database as it is before any migration, to be copied: a new one takes seconds. */
function untouchedFolder(): Promise<string> {
  untouched ??= (async () => {
    const folder = mkdtempSync(join(inject('databases').scratch, 'zhida-untouched-'));
    await (await openEmbedded(folder)).close();
    return folder;
  })();
  return untouched;
}

/** A new database without any table, on the engine of this name. */
export async function makeEmpty(engine: string): Promise<TestDatabase> {
  if (engine === 'server') return makeEmptyOnServer();
  const folder = mkdtempSync(join(inject('databases').scratch, 'zhida-empty-'));
  cpSync(await untouchedFolder(), folder, { recursive: true });
  return {
    location: { folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Removes what `makeEmpty` copies. */
export async function removeUntouched(): Promise<void> {
  if (untouched !== undefined) rmSync(await untouched, { recursive: true, force: true });
  untouched = undefined;
}

/** Tables of everything that is hard to carry over. */
export const STRANGE: Migrations = {
  ...MIGRATIONS,
  '9000_strange': {
    async up(db) {
      await sql`
        create table value (
          id bigint generated always as identity primary key,
          big bigint, exact numeric, moment timestamptz, day date, half float8,
          bytes bytea, json jsonb, words text, list text[], padded char(5), "select" boolean,
          twice bigint generated always as (id * 2) stored
        )`.execute(db);
      await sql`create table node (id int primary key, parent int references node)`.execute(db);
      await sql`create table head (id int primary key, first int)`.execute(db);
      await sql`create table line (id int primary key, head int references head)`.execute(db);
      await sql`alter table head add foreign key (first) references line`.execute(db);
      await sql`insert into head values (1, null)`.execute(db);
      await sql`
        create function change_words() returns trigger language plpgsql as $$
        begin new.words = 'changed by a trigger'; return new; end $$`.execute(db);
      await sql`
        create trigger changes before insert on value
        for each row execute function change_words()`.execute(db);
    },
  },
};

/** A later step of another program. */
export const LATER: Migrations = {
  ...STRANGE,
  '9001_later': {
    async up(db) {
      await sql`alter table value add column later text default 'later'`.execute(db);
    },
  },
};

/** Makes those tables and fills them; `many` rows besides, and three of some megabytes. */
export async function fillStrange(location: StoreLocation, many: number): Promise<void> {
  await onDatabase(location, async (db) => {
    await migrate(db, STRANGE);
    await sql`alter table value disable trigger changes`.execute(db);
    await sql`
      insert into value (big, exact, moment, day, half, bytes, json, words, list, padded, "select")
      values
        (9223372036854775807, 12345678901234567890.012345678901234567890,
         '2022-10-10 01:02:03.456789+08', '0044-03-15 BC', 0.1, '\\x00ff10', 'null',
         ${'引号 " 与 \\ 与\n换行\t、emoji 😀'}, array['a,b', null, '{}'], 'ab', true),
        (-9223372036854775808, 'NaN', 'infinity', '2022-02-28', 'NaN', '', '{"a": 1.10, "b": [null]}',
         '', '{}', '', false),
        (null, null, null, null, null, null, null, null, null, null, null)`.execute(db);
    await sql`
      insert into value (words)
      select md5(number::text) from generate_series(1, ${sql.lit(many)}) number`.execute(db);
    await sql`insert into value (words) select string_agg(md5(number::text), '')
      from generate_series(1, 300000) number group by number % 3`.execute(db);
    await sql`alter table value enable trigger changes`.execute(db);
    await sql`insert into node values (2, null), (1, 2), (3, 1)`.execute(db);
    await sql`insert into line values (7, 1)`.execute(db);
    await sql`update head set first = 7`.execute(db);
  });
}

/** Everything in those tables, as text. */
export function readStrange(location: StoreLocation) {
  return onDatabase(location, async (db) => {
    const all = [];
    for (const [table, order] of [
      ['value', 'id'],
      ['node', 'id'],
      ['head', 'id'],
      ['line', 'id'],
    ] as const) {
      const { rows } = await sql<{ line: string }>`
        select md5(row_to_json(one)::text) as line
        from (select * from ${sql.table(table)}) one
        order by ${sql.ref(`one.${order}`)}`.execute(db);
      all.push([table, rows.map(({ line }) => line)]);
    }
    return all;
  });
}
