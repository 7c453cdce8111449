import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer } from '../engine/open-server.ts';
import { ENGINES, type TestDatabase } from '../engines.test-kit.ts';
import { openStore, type Store } from '../open-store.ts';
import { listParties } from '../parties.ts';
import { MIGRATIONS, type Migrations, migrate } from './migrate.ts';

/** The next version's step: one that the version before can live with, and that takes a while. */
const NEXT: Migrations = {
  ...MIGRATIONS,
  '9999_next': {
    async up(db) {
      await sql`alter table party add column remark text not null default ''`.execute(db);
      await sql`create table remark (party text references party on delete cascade)`.execute(db);
      await sql`insert into remark select id from party`.execute(db);
      await sql`select pg_sleep(0.5)`.execute(db);
    },
  },
};
const FAILING: Migrations = {
  ...MIGRATIONS,
  '9999_next': {
    async up(db) {
      await sql`alter table party add column remark text`.execute(db);
      await sql`insert into nowhere values (1)`.execute(db);
    },
  },
};
const WRITERS = 4;

describe.each(ENGINES.filter(([name]) => name === 'server'))(
  'an upgrade on a %s',
  (_name, make) => {
    let database: TestDatabase;
    let old: Store;
    beforeAll(async () => {
      database = await make();
      old = await openStore(database.location);
    });
    afterAll(async () => {
      await old.close();
      await database.remove();
    });

    /** What a new program does to the database when it starts. */
    async function upgrade(migrations: Migrations): Promise<void> {
      if (!('url' in database.location)) throw new Error('no server');
      const { pool, close } = await openServer(database.location.url, database.location.report);
      const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
      await migrate(db, migrations).finally(close);
    }

    const idsOf = async () => (await old.read(listParties)).map(({ id }) => id).sort();

    it('leaves everything as it was when its step fails', async () => {
      await expect(upgrade(FAILING)).rejects.toThrow('relation "nowhere" does not exist');
      const again = await openStore(database.location);
      const columns = await again.read((handle) =>
        sql`select from information_schema.columns where column_name = 'remark'`.execute(handle),
      );
      expect(columns.rows).toEqual([]);
      await again.close();
    });

    it('loses no write of the program before, and leaves none by half', async () => {
      const acknowledged: string[] = [];
      let writing = true;
      const writers = Array.from({ length: WRITERS }, async (_, writer) => {
        for (let number = 1; writing; number++) {
          const ids = ['a', 'b'].map((half) => `${writer}-${number}-${half}`);
          await old.write(async (handle) => {
            for (const id of ids) {
              await sql`
              insert into party (id, name, example, created_at)
              values (${id}, '示例', false, now())`.execute(handle);
            }
          });
          acknowledged.push(...ids);
        }
      });
      const until = async (count: number) => {
        while (acknowledged.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
      };
      await until(40);
      await upgrade(NEXT);
      const atUpgrade = acknowledged.length;
      await until(atUpgrade + 40);
      writing = false;
      await Promise.all(writers);
      expect(await idsOf()).toEqual([...acknowledged].sort());
    });

    it('is not undone by a program before it that starts late: that one is refused', async () => {
      await expect(openStore(database.location)).rejects.toMatchObject({ code: 'newer_program' });
    });
  },
);
