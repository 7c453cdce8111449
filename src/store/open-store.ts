import { setImmediate } from 'node:timers/promises';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type { Engine } from './engine/engine.ts';
import { openEmbedded } from './engine/open-embedded.ts';
import { openServer } from './engine/open-server.ts';
import { insideTransaction } from './engine/transaction-guard.ts';
import { migrate } from './migrations/migrate.ts';
import type { Schema } from './schema.ts';
import { StoreProblem } from './store-problem.ts';
import { wordFailure } from './word-failure.ts';

/** What reading functions of the store take: outside a transaction or within one. */
export type Reading = Kysely<Schema>;
/** What writing functions of the store take: a transaction. */
export type Writing = Transaction<Schema>;

/** Where the records of the city are kept. */
export type Store = {
  readonly kind: Engine['kind'];
  /**
   * The one pool, for the sign-in library and the job queue only, which bring their own
   * statements. Inside `write` it refuses.
   */
  readonly pool: Engine['pool'];
  /** Runs statements that change nothing. @throws StoreProblem `unreachable` */
  read<T>(run: (handle: Reading) => Promise<T>): Promise<T>;
  /**
   * Runs a transaction: all of it is kept when `run` ends, nothing when it throws. Inside, only
   * the handle may be used; another `read` or `write` throws.
   */
  write<T>(run: (handle: Writing) => Promise<T>): Promise<T>;
  /**
   * Copies the embedded database, while work goes on, to a folder that `backUp` reads and the
   * caller removes. @throws StoreProblem on a server, which is read from where it is.
   */
  copy(): Promise<string>;
  /** Comes back when the database has answered. @throws StoreProblem `unreachable` */
  ping(): Promise<void>;
  /** Connections that are open, those of them that are idle, and how many wait for one. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
};

/** Where the store lies: a server's address, or a folder for the embedded database. */
export type StoreLocation =
  | { readonly url: string; readonly report: (error: Error) => void }
  | { readonly folder: string };

/** Opens the store and brings its tables up to date. @throws StoreProblem */
export async function openStore(location: StoreLocation): Promise<Store> {
  const engine =
    'url' in location
      ? await openServer(location.url, location.report)
      : await openEmbedded(location.folder);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: engine.pool }) });
  try {
    await migrate(db as unknown as Kysely<unknown>);
  } catch (error) {
    await engine.close();
    throw wordFailure(error);
  }
  return {
    kind: engine.kind,
    pool: engine.pool,
    read: async (run) => {
      await turn(engine);
      return worded(run(db));
    },
    write: async (run) => {
      await turn(engine);
      return worded(db.transaction().execute((handle) => insideTransaction(() => run(handle))));
    },
    copy: async () => {
      if (engine.copy === undefined) throw onServer();
      return engine.copy();
    },
    ping: async () => {
      await worded(engine.pool.query('select'));
    },
    connections: () => ({
      open: engine.pool.totalCount,
      idle: engine.pool.idleCount,
      waiting: engine.pool.waitingCount,
    }),
    close: engine.close,
  };
}

/**
 * Lets what else waits go first: the embedded database answers within the thread, so that one who
 * asks it again and again would keep requests, files and timers waiting.
 */
async function turn({ kind }: Engine): Promise<void> {
  if (kind === 'embedded') await setImmediate();
}

async function worded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw wordFailure(error);
  }
}

function onServer(): StoreProblem {
  return new StoreProblem('on_server', {
    zh: '数据在数据库服务器上；请以 DATABASE_URL 指明它。',
    en: 'The records are on a database server; name it in DATABASE_URL.',
  });
}
