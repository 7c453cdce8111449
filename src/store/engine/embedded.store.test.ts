import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../engines.test-kit.ts';
import { openStore, type Store } from '../open-store.ts';
import { listParties } from '../parties.ts';
import { removeLeftCopies } from './copy-embedded.ts';
import { openEmbedded } from './open-embedded.ts';

const [[, make] = [] as never] = ENGINES;
const HOLDER = new URL('./hold-folder.test-kit.ts', import.meta.url).pathname;

function folderOf({ location }: TestDatabase): string {
  if (!('folder' in location)) throw new Error('not embedded');
  return location.folder;
}

/** A process that writes to the folder: what it acknowledged so far, and its last line. */
async function startWriter(folder: string) {
  const writer = spawn(process.execPath, [HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: writer.stdout });
  const acknowledged = { last: 0 };
  const [first] = await once(lines, 'line');
  lines.on('line', (line) => {
    acknowledged.last = Number(line);
  });
  return { writer, first, acknowledged };
}

async function kill(process: ChildProcess): Promise<void> {
  process.kill('SIGKILL');
  await once(process, 'close');
}

describe('embedded database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await make();
  });
  afterAll(() => database.remove());

  it('runs with fsync on', async () => {
    const engine = await openEmbedded(folderOf(database));
    const { rows } = await engine.pool.query(
      `select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`,
    );
    expect(rows).toEqual([{ fsync: 'on', method: 'fsync' }]);
    await engine.close();
  });

  it('loses nothing that was acknowledged when its process is killed', async () => {
    for (const writes of [3, 200]) {
      const { writer, first, acknowledged } = await startWriter(folderOf(database));
      expect(first).toBe('ready');
      const before = acknowledged.last;
      while (acknowledged.last < before + writes) await wait(1);
      await kill(writer);
      const engine = await openEmbedded(folderOf(database));
      const { rows } = await engine.pool.query(
        'select count(*) as count, max(number) as last from number',
      );
      await engine.close();
      expect(rows[0]?.last).toBeGreaterThanOrEqual(acknowledged.last);
      expect(rows[0]?.count).toBe(rows[0]?.last);
    }
  });

  it('keeps a copy that is being made, however long that takes', async () => {
    const folder = folderOf(database);
    const store = await openStore(database.location);
    const making = store.copy();
    const copies = join(folder, 'copies');
    while (!existsSync(copies) || readdirSync(copies).length === 0) await wait(1);
    for (const name of readdirSync(copies)) utimesSync(join(copies, name), 0, 0);
    await removeLeftCopies(folder);
    const copy = await making;
    expect(existsSync(join(copy, 'postgres/backup_label'))).toBe(true);
    await removeLeftCopies(folder);
    expect(existsSync(copy)).toBe(true);
    utimesSync(copy, 0, 0);
    await removeLeftCopies(folder);
    expect(existsSync(copy)).toBe(false);
    await store.close();
  });

  it('refuses a second process, says which has the folder, and lets go when that one dies', async () => {
    const { writer } = await startWriter(folderOf(database));
    const refused = openStore(database.location);
    await expect(refused).rejects.toMatchObject({
      code: 'folder_taken',
      words: { zh: expect.stringContaining(`进程号 ${writer.pid}`) },
    });
    await kill(writer);
    const store = await openStore(database.location);
    await store.close();
  });
});

describe.each(ENGINES)('transactions on %s', (_kind, makeOne) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await makeOne();
    store = await openStore(database.location);
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  it.each([
    ['read', () => store.read(listParties)],
    ['write', () => store.write(listParties)],
  ])('refuse a second %s inside, at once', { timeout: 2_000 }, async (_what, run) => {
    await expect(store.write(run)).rejects.toMatchObject({ code: 'wrong_handle' });
    expect(await store.read(listParties)).toEqual([]);
  });

  it('leave alone what they started and did not wait for', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await store.write(async () => {
      later = wait(50).then(() => store.read(listParties));
    });
    expect(await later).toEqual([]);
  });
});
