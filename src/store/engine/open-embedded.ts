import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { columnTypes } from './column-types.ts';
import { copyEmbedded, removeLeftCopies } from './copy-embedded.ts';
import { DurableNodeFs } from './durable-node-fs.ts';
import type { Engine } from './engine.ts';
import { lockFolder } from './lock-folder.ts';
import { GuardedPool } from './transaction-guard.ts';

/** `-F` would turn fsync off; the smaller buffers save 130 MB of memory. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=32MB'],
];

/**
 * Opens the embedded PostgreSQL in a folder, made when it is missing. Commits are on disk when
 * they are acknowledged; a second process is refused. @throws StoreProblem `folder_taken`.
 */
export async function openEmbedded(folder: string): Promise<Engine> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    await removeLeftCopies(folder);
    const fs = new DurableNodeFs(join(folder, 'postgres'));
    const pglite = await PGlite.create({ fs, startParams: START });
    const pool = new GuardedPool({
      ...createPgConfig(pglite),
      max: 1,
      idleTimeoutMillis: 0,
      types: columnTypes,
    });
    return {
      kind: 'embedded',
      pool,
      copy: () => copyEmbedded(pool, folder),
      async close() {
        await pool.end();
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
