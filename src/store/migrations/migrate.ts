import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { up as catalogueVersions } from './0001_catalogue-versions.ts';
import { up as parties } from './0002_parties.ts';
import { up as calculations } from './0003_calculations.ts';
import { up as identity } from './0004_identity.ts';
import { up as offices } from './0005_offices.ts';
import { up as audit } from './0006_audit.ts';
import { up as messages } from './0008_messages.ts';
import { up as city } from './0009_city.ts';
import { up as dossiers } from './0010_dossiers.ts';

/** Every step from an empty database to today's tables. A step that was released never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_catalogue-versions': { up: catalogueVersions },
  '0002_parties': { up: parties },
  '0003_calculations': { up: calculations },
  '0004_identity': { up: identity },
  '0005_offices': { up: offices },
  '0006_audit': { up: audit },
  '0008_messages': { up: messages },
  '0009_city': { up: city },
  '0010_dossiers': { up: dossiers },
};

/**
 * Brings the tables up to date, all steps in one transaction; processes that start together wait
 * for each other. @throws the error of the step that failed, or Kysely's when the database was
 * made by a later program.
 */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
