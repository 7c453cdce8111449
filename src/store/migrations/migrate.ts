import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { up as catalogueVersions } from './0001_catalogue-versions.ts';
import { up as parties } from './0002_parties.ts';
import { up as calculations } from './0003_calculations.ts';

export type Migrations = Readonly<Record<string, Migration>>;

/** Every step from an empty database to today's tables. A step that was released never changes. */
export const MIGRATIONS: Migrations = {
  '0001_catalogue-versions': { up: catalogueVersions },
  '0002_parties': { up: parties },
  '0003_calculations': { up: calculations },
};

/**
 * Brings the tables up to date, all steps in one transaction; processes that start together wait
 * for each other. A step may take its time. @throws the error of the step that failed, or Kysely's
 * when the database was made by a later program.
 */
export async function migrate(
  db: Kysely<unknown>,
  migrations: Migrations = MIGRATIONS,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    await migrateTo(connection, 'latest', migrations);
    await sql`reset statement_timeout`.execute(connection);
  });
}

/** Takes the steps up to one of them, or all; inside a transaction when `db` is one. */
export async function migrateTo(
  db: Kysely<unknown>,
  last: string,
  migrations: Migrations = MIGRATIONS,
): Promise<void> {
  let failure: unknown;
  // Inside a transaction that failed, Kysely's unlocking fails too and hides why.
  const steps = Object.entries(migrations).map(([name, step]) => {
    const up: Migration['up'] = (handle) =>
      step.up(handle).catch((error: unknown) => {
        failure = error;
        throw error;
      });
    return [name, { up }] as const;
  });
  const provider = { getMigrations: async () => Object.fromEntries(steps) };
  const migrator = new Migrator({ db, provider });
  const { error } = await (last === 'latest'
    ? migrator.migrateToLatest()
    : migrator.migrateTo(last));
  if (error !== undefined) throw failure ?? error;
}
