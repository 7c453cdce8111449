import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { SourceFile } from '../rules/index.ts';
import type { Origin } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';

/**
 * Where a version came from: the folder, taken in when the program started; the folder, imported
 * by an operator; or a draft that two people published.
 */
/** A published version of the catalogue. */
type CatalogueVersion = {
  readonly version: number;
  /** SHA-256 over paths and texts, in hexadecimal. */
  readonly digest: string;
  readonly publishedAt: Date;
  readonly origin: Origin;
};

/** What became of the folder's files when they were taken in. */
export type Taking = {
  /** The version that counts. */
  readonly version: number;
  /** Whether it holds exactly the folder's files. */
  readonly isFolder: boolean;
  /** Whether people published since, and the folder changed as well: it was not taken in. */
  readonly folderLeftOut: boolean;
};

/**
 * Takes in the files of the folder, unless people have published: then the last version of theirs
 * counts, and the folder waits to be imported.
 */
export async function takeInCatalogue(
  handle: Writing,
  files: readonly SourceFile[],
  at: Date,
): Promise<Taking> {
  const versions = await listCatalogueVersions(handle);
  const theirs = versions.find(({ origin }) => origin !== 'folder');
  if (theirs === undefined) {
    const version = await publishCatalogue(handle, files, at);
    return { version, isFolder: true, folderLeftOut: false };
  }
  const digest = digestOfFiles(files);
  const taken = versions.find(({ origin }) => origin !== 'draft');
  const isFolder = theirs.digest === digest;
  return {
    version: theirs.version,
    isFolder,
    folderLeftOut: !isFolder && taken?.digest !== digest,
  };
}

/**
 * Publishes the files of a folder as the next version, or finds the version that holds exactly them.
 * @returns the version's number
 */
export async function publishCatalogue(
  handle: Writing,
  files: readonly SourceFile[],
  at: Date,
): Promise<number> {
  await lockVersions(handle);
  const digest = digestOfFiles(files);
  const versions = await listCatalogueVersions(handle);
  const known = versions.find((version) => version.digest === digest);
  return known?.version ?? (await addVersion(handle, files, { at, origin: 'folder' }));
}

/**
 * Adds these files as the next version. Who goes on from what they read before locks the versions
 * first, and looks whether it is still so.
 * @returns the version's number
 */
export async function addVersion(
  handle: Writing,
  files: readonly SourceFile[],
  { at, origin }: { readonly at: Date; readonly origin: Origin },
): Promise<number> {
  const texts = files.map(({ path, text }) => ({ path, text, digest: digestOf(text) }));
  const [last] = await listCatalogueVersions(handle);
  const version = (last?.version ?? 0) + 1;
  await handle
    .insertInto('catalogue_version')
    .values({ version, digest: digestOfFiles(files), published_at: at, origin })
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

/** Lets nobody else publish until the transaction ends. */
export async function lockVersions(handle: Writing): Promise<void> {
  await sql`lock table catalogue_version in share row exclusive mode`.execute(handle);
}

/** Every published version, the latest first. */
export async function listCatalogueVersions(handle: Reading): Promise<CatalogueVersion[]> {
  const rows = await handle
    .selectFrom('catalogue_version')
    .selectAll()
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, digest, published_at, origin }) => ({
    version,
    digest,
    publishedAt: published_at,
    origin,
  }));
}

/** The last version that people published or imported; undefined while there is only the folder's. */
export async function lastPublished(handle: Reading): Promise<number | undefined> {
  const row = await handle
    .selectFrom('catalogue_version')
    .select('version')
    .where('origin', '<>', 'folder')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version;
}

/** The version that counts: the last that people published, else the last of the folder; 0 for none. */
export async function countingVersion(handle: Reading): Promise<number> {
  return (await lastPublished(handle)) ?? (await listCatalogueVersions(handle))[0]?.version ?? 0;
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

/** SHA-256 over paths and texts, whatever their order. */
export function digestOfFiles(files: readonly SourceFile[]): string {
  return digestOf(JSON.stringify(files.map(({ path, text }) => [path, digestOf(text)]).sort()));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
