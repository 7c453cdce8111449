import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { up as catalogueVersions } from './0001_catalogue-versions.ts';
import { up as parties } from './0002_parties.ts';
import { up as calculations } from './0003_calculations.ts';
import { up as identity } from './0004_identity.ts';
import { up as offices } from './0005_offices.ts';
import { up as audit } from './0006_audit.ts';
import { up as publication } from './0007_publication.ts';
import { up as messages } from './0008_messages.ts';
import { up as city } from './0009_city.ts';
import { up as dossiers } from './0010_dossiers.ts';
import { up as policyWordings } from './0011_policy-wordings.ts';
import { up as calls } from './0012_calls.ts';
import { up as cases } from './0013_cases.ts';
import { up as attachments } from './0014_attachments.ts';
import { up as notices } from './0015_notices.ts';
import { up as papers } from './0016_papers.ts';
import { up as checks } from './0017_checks.ts';
import { up as caseFiles } from './0018_case-files.ts';
import { up as batches } from './0019_batches.ts';
import { up as withdrawnPapers } from './0020_withdrawn-papers.ts';
import { up as caseNotes } from './0021_case-notes.ts';
import { up as sampleOutcomes } from './0022_sample-outcomes.ts';

export type Migrations = Readonly<Record<string, Migration>>;

/** Every step from an empty database to today's tables. A step that was released never changes. */
export const MIGRATIONS: Migrations = {
  '0001_catalogue-versions': { up: catalogueVersions },
  '0002_parties': { up: parties },
  '0003_calculations': { up: calculations },
  '0004_identity': { up: identity },
  '0005_offices': { up: offices },
  '0006_audit': { up: audit },
  '0007_publication': { up: publication },
  '0008_messages': { up: messages },
  '0009_city': { up: city },
  '0010_dossiers': { up: dossiers },
  '0011_policy-wordings': { up: policyWordings },
  '0012_calls': { up: calls },
  '0013_cases': { up: cases },
  '0014_attachments': { up: attachments },
  '0015_notices': { up: notices },
  '0016_papers': { up: papers },
  '0017_checks': { up: checks },
  '0018_case-files': { up: caseFiles },
  '0019_batches': { up: batches },
  '0020_withdrawn-papers': { up: withdrawnPapers },
  '0021_case-notes': { up: caseNotes },
  '0022_sample-outcomes': { up: sampleOutcomes },
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
    if (await isUpToDate(connection, migrations)) return;
    await sql`set statement_timeout = 0`.execute(connection);
    await migrateTo(connection, 'latest', migrations);
    await sql`reset statement_timeout`.execute(connection);
  });
}

/**
 * Whether all steps are taken and no other: nearly every start. Kysely's own way of finding that out
 * describes all tables, which takes as long as to open the embedded database.
 */
async function isUpToDate(db: Kysely<unknown>, migrations: Migrations): Promise<boolean> {
  const table = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (table.rows[0]?.found !== true) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const taken = rows.map(({ name }) => name).sort();
  return taken.join() === Object.keys(migrations).sort().join();
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
