import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '../scripts/start-postgres.ts';
import {
  listParties,
  openStore,
  readStatements,
  type Store,
  type StoreLocation,
} from '../src/store/index.ts';
import { type Engine, onEachEngine } from './engines.ts';
import { fillRecords } from './fill-records.ts';
import { serve } from './served.ts';
import { startWriting } from './steady-writes.ts';

const COMMAND = join(import.meta.dirname, '../src/cli/main.ts');
const BEFORE_MS = 10_000;
const LOOK_MS = 100;

export type BackupReport = {
  readonly engine: string;
  readonly megabytes: number;
  readonly statements: number;
  readonly seconds: number;
  readonly archiveMb: number;
  /** Highest memory of the command that backs up and of the server meanwhile, in MB. */
  readonly commandMb: number;
  readonly serverMb: number;
  readonly writesPerSecond: number;
  /** The longest that a write took before the backup began, and while it ran. */
  readonly pauseBeforeMs: number;
  readonly pauseMs: number;
  readonly restoreSeconds: number;
  readonly restoreMb: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halves: number;
};

/** Backs up a database of so many MB under steady writes, restores it, and looks what is there. */
export function measureBackup(megabytes: number): Promise<BackupReport[]> {
  return onEachEngine((engine) => backUpAndRestore(engine, megabytes));
}

async function backUpAndRestore(
  { name, settings }: Engine,
  megabytes: number,
): Promise<BackupReport> {
  const scratch = mkdtempSync(join(tmpdir(), 'zhida-backup-bench-'));
  const url = settings.DATABASE_URL;
  const target = url === undefined ? undefined : await startPostgres();
  try {
    const first = await serve(settings);
    await first.stop('SIGTERM');
    const statements = await fillRecords(locate(url, settings.ZHIDA_HOME), megabytes);
    const file = join(scratch, 'backup.tar');
    const backup = await backUpUnderWrites(settings, file);
    const there: Record<string, string> =
      target === undefined ? { ZHIDA_HOME: join(scratch, 'home') } : { DATABASE_URL: target.url };
    const restored = await command(['restore', file], there);
    const store = await openStore(locate(target?.url, there.ZHIDA_HOME));
    const found = await lookFor(store, backup.before);
    await store.close();
    const { before, ...figures } = backup;
    return {
      engine: name,
      megabytes,
      statements,
      ...figures,
      restoreSeconds: restored.seconds,
      restoreMb: restored.megabytes,
      acknowledged: before.length,
      ...found,
    };
  } finally {
    await target?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function locate(url: string | undefined, folder = ''): StoreLocation {
  return url === undefined ? { folder } : { url, report: (error) => console.error(error.message) };
}

async function backUpUnderWrites(settings: Engine['settings'], file: string) {
  const server = await serve({ ...settings, OVERLOAD_MS: 'off' });
  try {
    const writing = await startWriting(server.address);
    await wait(BEFORE_MS);
    const before = [...writing.written];
    let serverMb = 0;
    const looking = setInterval(() => {
      serverMb = Math.max(serverMb, server.residentMb() ?? 0);
    }, 10 * LOOK_MS);
    const { seconds, megabytes } = await command(['backup', file], settings);
    clearInterval(looking);
    const during = writing.written.slice(before.length);
    await writing.stop();
    return {
      before: before.map(({ number }) => number),
      seconds,
      archiveMb: statSync(file).size / 1_000_000,
      commandMb: megabytes,
      serverMb,
      writesPerSecond: during.length / seconds,
      pauseBeforeMs: longest(before),
      pauseMs: longest(writing.written.slice(before.length)),
    };
  } finally {
    await server.stop('SIGTERM');
  }
}

function longest(writes: readonly { readonly ms: number }[]): number {
  return writes.reduce((most, { ms }) => Math.max(most, ms), 0);
}

/** Runs the command line and watches its memory. */
async function command(words: readonly string[], environment: Engine['settings']) {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let megabytes = 0;
  const looking = setInterval(() => {
    megabytes = Math.max(megabytes, residentMb(child));
  }, LOOK_MS);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`zhida ${words.join(' ')} left with ${code}`);
  return { seconds: (performance.now() - start) / 1_000, megabytes };
}

function residentMb({ pid }: ChildProcess): number {
  try {
    const [, kb] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kb ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

/** How many of the acknowledged writes are not there, and of how many only one fact is. */
async function lookFor(store: Store, acknowledged: readonly number[]) {
  const facts = new Map<number, number>();
  for (const { id, example } of await store.read(listParties)) {
    if (!example) continue;
    for (const { fact, value } of await store.read((handle) => readStatements(handle, id))) {
      const number = fact === 'name' || fact === 'manager_id' ? numberIn(value) : undefined;
      if (number !== undefined) facts.set(number, (facts.get(number) ?? 0) + 1);
    }
  }
  return {
    lost: acknowledged.filter((number) => !facts.has(number)).length,
    halves: [...facts.values()].filter((count) => count !== 2).length,
  };
}

function numberIn(value: unknown): number | undefined {
  const [, digits] = /^(?:示例|M)(\d+)$/.exec(String(value)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
