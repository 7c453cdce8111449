import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { appendAudit } from '../audit-log.ts';
import { openEmbedded } from '../engine/open-embedded.ts';
import { openServer } from '../engine/open-server.ts';
import { MIGRATIONS, type Migrations, migrateTo } from '../migrations/migrate.ts';
import type { StoreLocation } from '../open-store.ts';
import type { Schema } from '../schema.ts';
import { StoreProblem } from '../store-problem.ts';
import { wordFailure } from '../word-failure.ts';
import { badArchive, differs, strangeTable } from './archive-problem.ts';
import type { BackupSummary, Progress } from './back-up.ts';
import {
  backwardReferences,
  listMigrations,
  listReferences,
  listTables,
  type Reference,
  type Table,
} from './describe-tables.ts';
import { digestOf, ENTRIES, type Manifest } from './manifest.ts';
import { checkArchive, readFiles, readParts } from './read-archive.ts';
import { insertRows, TEXT_FORMS } from './row-text.ts';

type Handle = Kysely<unknown>;

type RestoreOptions = {
  readonly report: (progress: Progress) => void;
  /** Keeps a content of an attachment; what is kept already may be given again. */
  readonly keepFile: (digest: string, content: Uint8Array) => Promise<void>;
  readonly migrations?: Migrations;
};

/**
 * Restores a backup into an empty database, on either engine: the tables as they were when it was
 * taken, the rows, and then what this program has changed about the tables since. All of it, or
 * nothing. Every part is held against its digest twice: as it is read, and as it stands in the
 * database. The contents of attachments are put back before the rows that speak of them are there.
 * The audit log gets an entry of it. @throws StoreProblem
 */
export async function restore(
  file: string,
  location: StoreLocation,
  { report, keepFile, migrations = MIGRATIONS }: RestoreOptions,
): Promise<Omit<BackupSummary, 'bytes' | 'missing'>> {
  const manifest = await checkArchive(file);
  const last = lastMigration(manifest, Object.keys(migrations));
  const engine =
    'url' in location
      ? await openServer(location.url, location.report)
      : await openEmbedded(location.folder);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: engine.pool }) });
  try {
    await needEmpty(db);
    await putBack(file, manifest, keepFile, report);
    await db.transaction().execute(async (handle) => {
      await TEXT_FORMS.execute(handle);
      await needEmpty(handle);
      await migrateTo(handle, last, migrations);
      await fill(handle, file, manifest, report);
      await migrateTo(handle, 'latest', migrations);
      await keepRestored(handle.withTables<Schema>(), file, manifest);
    });
    await sql`analyze`.execute(db);
  } catch (error) {
    throw wordFailure(error);
  } finally {
    await engine.close();
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { tables, files, taken_at: takenAt } = manifest;
  return { takenAt, tables: tables.length, rows, files: files.length };
}

async function putBack(
  file: string,
  manifest: Manifest,
  keepFile: RestoreOptions['keepFile'],
  report: RestoreOptions['report'],
): Promise<void> {
  let rows = 0;
  for await (const { digest, content } of readFiles(file, manifest)) {
    await keepFile(digest, content);
    rows += 1;
    report({ table: 'attachments', rows });
  }
}

/**
 * Writes to the restored audit log which file it comes from, and that the machine's operator did it.
 * One whose head was gone takes no entry; whoever checks it is told.
 */
async function keepRestored(
  handle: Transaction<Schema>,
  file: string,
  { taken_at }: Manifest,
): Promise<void> {
  const head = await handle.selectFrom('audit_head').select('number').executeTakeFirst();
  if (head === undefined) return;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  await appendAudit(handle, {
    at: new Date(),
    ...{ account: null, post: null, role: 'operator', actingFor: null },
    operation: 'restore',
    subject: null,
    detail: { file: basename(file), sha256: hash.digest('hex'), taken_at },
    result: 'done',
    ...{ address: null, request: null },
  });
}

/** The step up to which the tables of an archive came. Its steps must be the first of ours. */
function lastMigration({ migrations, program }: Manifest, ours: readonly string[]): string {
  const odd = migrations.find((name, at) => name !== ours[at]);
  const last = migrations.at(-1);
  if (odd === undefined && last !== undefined) return last;
  throw badArchive(
    ENTRIES.manifest,
    `它由更新的程序（${program}）写出，含本程序没有的步骤 ${odd}；请改用那个程序`,
    `a newer program (${program}) wrote it, with the step ${odd} that this one lacks; use that one`,
  );
}

async function needEmpty(handle: Handle): Promise<void> {
  const [table] = await listTables(handle);
  const steps = await listMigrations(handle);
  if (table === undefined && steps.length === 0) return;
  throw new StoreProblem('not_empty', {
    zh: '目标数据库不是空的。恢复只写入空库，绝不覆盖；请另给一个空的数据库或数据文件夹。',
    en: 'The database is not empty. A backup is restored into an empty one only, never over another; name an empty database or data folder.',
  });
}

async function fill(
  handle: Handle,
  file: string,
  manifest: Manifest,
  report: (progress: Progress) => void,
): Promise<void> {
  const tables = await tablesOf(handle, manifest);
  const names = [...tables.keys()].map((name) => sql.id(name));
  const later = backwardReferences(manifest.tables, await listReferences(handle));
  for (const name of names) await sql`alter table ${name} disable trigger user`.execute(handle);
  await sql`truncate ${sql.join(names)}`.execute(handle);
  await setDeferral(handle, later, sql`deferrable`);
  await sql`set constraints all deferred`.execute(handle);

  const filled = new Map<string, number>();
  for await (const { table: name, rows, lines } of readParts(file, manifest)) {
    await insertPart(handle, tables.get(name), rows, lines);
    filled.set(name, (filled.get(name) ?? 0) + rows);
    report({ table: name, rows: filled.get(name) ?? 0 });
  }

  await sql`set constraints all immediate`.execute(handle);
  await setDeferral(handle, later, sql`not deferrable`);
  for (const name of names) await sql`alter table ${name} enable trigger user`.execute(handle);
  for (const { name, last, called } of manifest.sequences) {
    await sql`select setval(${name}::regclass, ${last}::bigint, ${called})`.execute(handle);
  }
  await checkCounts(handle, manifest);
}

/** The tables as the steps have made them, which must be those of the archive. */
async function tablesOf(handle: Handle, manifest: Manifest): Promise<Map<string, Table>> {
  const made = new Map((await listTables(handle)).map((table) => [table.name, table]));
  const shapeOf = (columns: readonly string[]) => [...columns].sort().join(' ');
  for (const { name, columns } of manifest.tables) {
    const table = made.get(name);
    const known = shapeOf(table?.columns.map((column) => column.name) ?? []);
    if (known !== shapeOf(columns)) throw strangeTable(name);
  }
  return new Map(
    manifest.tables.flatMap(({ name, columns }) => {
      const types = new Map(made.get(name)?.columns.map((column) => [column.name, column.type]));
      const inOrder = columns.map((column) => ({ name: column, type: types.get(column) ?? '' }));
      return [[name, { name, columns: inOrder }]];
    }),
  );
}

async function insertPart(
  handle: Handle,
  table: Table | undefined,
  rows: number,
  lines: string,
): Promise<void> {
  if (table === undefined) return;
  const given = `[${lines.trimEnd().replaceAll('\n', ',')}]`;
  const { rows: answers } = await insertRows(table, given).execute(handle);
  const [answer] = answers;
  if (answer?.rows !== rows || answer.sha256 !== digestOf(lines)) throw differs(table.name);
}

async function setDeferral(
  handle: Handle,
  references: readonly Reference[],
  how: ReturnType<typeof sql>,
): Promise<void> {
  for (const { name, from } of references) {
    await sql`alter table ${sql.id(from)} alter constraint ${sql.id(name)} ${how}`.execute(handle);
  }
}

async function checkCounts(handle: Handle, manifest: Manifest): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    const counted = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.id(name)}`.execute(handle);
    if (counted.rows[0]?.rows !== rows) throw differs(name);
  }
}
