import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { openEmbedded } from '../engine/open-embedded.ts';
import { openServer } from '../engine/open-server.ts';
import type { StoreLocation } from '../open-store.ts';
import { StoreProblem } from '../store-problem.ts';
import { wordFailure } from '../word-failure.ts';
import { ArchiveWriter } from './archive-writer.ts';
import {
  listMigrations,
  listReferences,
  listSequences,
  listTables,
  orderTables,
  type Table,
} from './describe-tables.ts';
import { FORMAT, type Manifest } from './manifest.ts';
import { isWide, rowText, TEXT_FORMS } from './row-text.ts';

type Handle = Kysely<unknown>;

/** How far a backup or its restoring has come. */
export type Progress = { readonly table: string; readonly rows: number };

/** What a backup holds. */
export type BackupSummary = {
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  /** Contents of attachments that it holds, and those that were not where they should be. */
  readonly files: number;
  readonly missing: number;
};

type BackupOptions = {
  /** The version of this program. */
  readonly program: string;
  readonly at: Date;
  readonly report: (progress: Progress) => void;
  /** Gives a content of an attachment; undefined: it is not there. null: contents are left out. */
  readonly readFile: ReadFile | null;
};

type ReadFile = (digest: string) => Promise<Uint8Array | undefined>;

const PART_BYTES = 4_000_000;
const MOST_ROWS = 4_000;
const FEWEST_ROWS = 64;

/**
 * Writes all records at one moment to a file that either engine can be restored from. Work on the
 * database goes on meanwhile; memory does not grow with its size. The embedded database must be
 * open nowhere else: where a server runs on it, `Store.copy` gives a copy to read.
 * @throws StoreProblem
 */
export async function backUp(
  location: StoreLocation,
  file: string,
  options: BackupOptions,
): Promise<BackupSummary> {
  if ('folder' in location && !existsSync(join(location.folder, 'postgres', 'PG_VERSION'))) {
    throw noRecords();
  }
  const engine =
    'url' in location
      ? await openServer(location.url, location.report)
      : await openEmbedded(location.folder);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: engine.pool }) });
  try {
    return await writeArchive(db, file, options);
  } catch (error) {
    throw wordFailure(error);
  } finally {
    await engine.close();
  }
}

/** What of an archive is read from the database at one moment. */
type FromDatabase = Pick<Manifest, 'migrations' | 'tables' | 'sequences'> & {
  readonly digests: readonly string[];
};

async function writeArchive(
  db: Handle,
  file: string,
  { program, at, report, readFile }: BackupOptions,
): Promise<BackupSummary> {
  const writer = await ArchiveWriter.begin(file, at);
  try {
    const { digests, ...read } = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((handle) => writeTables(handle, writer, report));
    const kept = readFile === null ? [] : await writeFiles(digests, readFile, writer, report);
    const takenAt = at.toISOString();
    const files = kept.map((sha256) => ({ sha256 }));
    const bytes = await writer.end({ format: FORMAT, program, taken_at: takenAt, ...read, files });
    const rows = read.tables.reduce((sum, table) => sum + table.rows, 0);
    const missing = readFile === null ? 0 : digests.length - kept.length;
    return { takenAt, tables: read.tables.length, rows, bytes, files: kept.length, missing };
  } catch (error) {
    await writer.giveUp();
    throw error;
  }
}

async function writeTables(
  handle: Handle,
  writer: ArchiveWriter,
  report: BackupOptions['report'],
): Promise<FromDatabase> {
  await TEXT_FORMS.execute(handle);
  const known = await listTables(handle);
  if (known.length === 0) throw noRecords();
  await sql`lock table ${sql.join(known.map(({ name }) => sql.id(name)))} in access share mode`.execute(
    handle,
  );
  const tables = orderTables(await listTables(handle), await listReferences(handle));
  const migrations = await listMigrations(handle);
  if (migrations.length === 0) throw noRecords();
  const written: Manifest['tables'] = [];
  for (const table of tables) written.push(await writeTable(handle, table, writer, report));
  const sequences = await listSequences(handle);
  return { migrations, tables: written, sequences, digests: await listDigests(handle, tables) };
}

/** The contents of which attachments and files of cases speak; none in a database of before there were any. */
async function listDigests(handle: Handle, tables: readonly Table[]): Promise<string[]> {
  if (!tables.some(({ name }) => name === 'attachment')) return [];
  const { rows } = await sql<{ digest: string }>`
    select distinct digest from attachment order by digest`.execute(handle);
  if (!tables.some(({ name }) => name === 'case_file')) return rows.map(({ digest }) => digest);
  const ofCases = await sql<{ digest: string }>`
    select distinct digest from case_file order by digest`.execute(handle);
  return [...new Set([...rows, ...ofCases.rows].map(({ digest }) => digest))];
}

/** Writes the contents that are there, one after the other. @returns which they were */
async function writeFiles(
  digests: readonly string[],
  readFile: ReadFile,
  writer: ArchiveWriter,
  report: BackupOptions['report'],
): Promise<string[]> {
  const kept: string[] = [];
  for (const digest of digests) {
    const content = await readFile(digest);
    if (content === undefined) continue;
    await writer.addFile(digest, content);
    kept.push(digest);
    report({ table: 'attachments', rows: kept.length });
  }
  return kept;
}

async function writeTable(
  handle: Handle,
  table: Table,
  writer: ArchiveWriter,
  report: (progress: Progress) => void,
): Promise<Manifest['tables'][number]> {
  const parts: Promise<Manifest['tables'][number]['parts'][number]>[] = [];
  let rows = 0;
  for await (const { lines, count } of textParts(handle, table)) {
    await parts.at(-1);
    const number = String(parts.length + 1).padStart(6, '0');
    const part = writer.addPart(`tables/${table.name}/${number}.jsonl.gz`, count, lines);
    part.catch(() => undefined);
    parts.push(part);
    rows += count;
    report({ table: table.name, rows });
  }
  const columns = table.columns.map(({ name }) => name);
  return { name: table.name, columns, rows, parts: await Promise.all(parts) };
}

/** The rows of a table in parts of some megabytes: many at a time, but wide ones one by one. */
async function* textParts(handle: Handle, table: Table) {
  let lines = '';
  let count = 0;
  for (const wide of [false, true]) {
    await sql`
      declare backup no scroll cursor for select ${rowText(table)} as line from ${sql.id(table.name)}
      where (${isWide(table)}) is ${wide ? sql`true` : sql`false`}`.execute(handle);
    for (let next = wide ? 1 : FEWEST_ROWS; ; ) {
      const { rows } = await sql<{ line: string }>`fetch ${sql.lit(next)} from backup`.execute(
        handle,
      );
      if (rows.length === 0) break;
      const text = rows.map(({ line }) => `${line}\n`).join('');
      lines += text;
      count += rows.length;
      if (lines.length >= PART_BYTES) {
        yield { lines, count };
        lines = '';
        count = 0;
      }
      if (!wide) next = rowsToFill(text.length / rows.length);
    }
    await sql`close backup`.execute(handle);
  }
  if (count > 0) yield { lines, count };
}

function rowsToFill(lineLength: number): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.floor(PART_BYTES / 4 / lineLength)));
}

function noRecords(): StoreProblem {
  return new StoreProblem('no_records', {
    zh: '这里还没有数据，无可备份。',
    en: 'There are no records here to back up.',
  });
}
