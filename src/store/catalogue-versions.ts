import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { SourceFile } from '../rules/index.ts';
import type { Reading, Writing } from './open-store.ts';

/** A published version of the catalogue. */
type CatalogueVersion = {
  readonly version: number;
  /** SHA-256 over paths and texts, in hexadecimal. */
  readonly digest: string;
  readonly publishedAt: Date;
};

/**
 * Publishes these files as the next version, or finds the version that holds exactly them.
 * @returns the version's number
 */
export async function publishCatalogue(
  handle: Writing,
  files: readonly SourceFile[],
  at: Date,
): Promise<number> {
  const texts = files.map(({ path, text }) => ({ path, text, digest: digestOf(text) }));
  const digest = digestOf(JSON.stringify(texts.map((file) => [file.path, file.digest]).sort()));
  await sql`lock table catalogue_version in share row exclusive mode`.execute(handle);
  const versions = await listCatalogueVersions(handle);
  const known = versions.find((version) => version.digest === digest);
  if (known !== undefined) return known.version;
  const version = (versions[0]?.version ?? 0) + 1;
  await handle
    .insertInto('catalogue_version')
    .values({ version, digest, published_at: at })
    .execute();
  await handle
    .insertInto('catalogue_text')
    .values(texts.map((file) => ({ digest: file.digest, text: file.text })))
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute();
  await handle
    .insertInto('catalogue_file')
    .values(texts.map((file) => ({ version, path: file.path, text: file.digest })))
    .execute();
  return version;
}

/** Every published version, the latest first. */
export async function listCatalogueVersions(handle: Reading): Promise<CatalogueVersion[]> {
  const rows = await handle
    .selectFrom('catalogue_version')
    .selectAll()
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, digest, published_at }) => ({
    version,
    digest,
    publishedAt: published_at,
  }));
}

/** The files of a version, by path; empty when there is no such version. */
export async function readCatalogueVersion(
  handle: Reading,
  version: number,
): Promise<SourceFile[]> {
  return handle
    .selectFrom('catalogue_file')
    .innerJoin('catalogue_text', 'catalogue_text.digest', 'catalogue_file.text')
    .select(['catalogue_file.path', 'catalogue_text.text'])
    .where('catalogue_file.version', '=', version)
    .orderBy('catalogue_file.path')
    .execute();
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
