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
};

type BackupOptions = {
  /** The version of this program. */
  readonly program: string;
  readonly at: Date;
  readonly report: (progress: Progress) => void;
};

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
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((handle) => writeArchive(handle, file, options));
  } catch (error) {
    throw wordFailure(error);
  } finally {
    await engine.close();
  }
}

async function writeArchive(
  handle: Handle,
  file: string,
  { program, at, report }: BackupOptions,
): Promise<BackupSummary> {
  await TEXT_FORMS.execute(handle);
  const known = await listTables(handle);
  if (known.length === 0) throw noRecords();
  await sql`lock table ${sql.join(known.map(({ name }) => sql.id(name)))} in access share mode`.execute(
    handle,
  );
  const tables = orderTables(await listTables(handle), await listReferences(handle));
  const migrations = await listMigrations(handle);
  if (migrations.length === 0) throw noRecords();
  const writer = await ArchiveWriter.begin(file, at);
  try {
    const written: Manifest['tables'] = [];
    for (const table of tables) written.push(await writeTable(handle, table, writer, report));
    const takenAt = at.toISOString();
    const bytes = await writer.end({
      format: FORMAT,
      program,
      taken_at: takenAt,
      migrations,
      tables: written,
      sequences: await listSequences(handle),
    });
    const rows = written.reduce((sum, table) => sum + table.rows, 0);
    return { takenAt, tables: written.length, rows, bytes };
  } catch (error) {
    await writer.giveUp();
    throw error;
  }
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
