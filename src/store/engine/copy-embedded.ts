import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { StoreProblem } from '../store-problem.ts';
import { copyFolder } from './copy-folder.ts';
import { lockFolder } from './lock-folder.ts';

const COPIES = 'copies';
const LOG = 'pg_wal';
const LEFT_AFTER_MS = 600_000;

/**
 * Copies the embedded database as it stands now to a new folder beside it, while work on it goes
 * on: as PostgreSQL copies its files online, and its log last. Opened, the copy plays the log back
 * to the moment at which copying ended. The work waits only for a checkpoint.
 * @returns the folder, which is the caller's to remove
 */
export async function copyEmbedded(pool: Pool, home: string): Promise<string> {
  await removeLeftCopies(home);
  const copy = join(home, COPIES, `${Date.now()}-${process.pid}`);
  const from = join(home, 'postgres');
  const to = join(copy, 'postgres');
  await mkdir(copy, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(copy);
  try {
    await pool.query(`select pg_backup_start('copy', true)`);
    let label: string;
    try {
      await copyFolder(from, to, join(from, LOG));
    } finally {
      const { rows } = await pool.query<{ labelfile: string }>(
        'select labelfile from pg_backup_stop(false)',
      );
      label = rows[0]?.labelfile ?? '';
    }
    await copyFolder(join(from, LOG), join(to, LOG));
    await writeFile(join(to, 'backup_label'), label);
    const now = new Date();
    await utimes(copy, now, now);
    return copy;
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    throw error;
  } finally {
    unlock();
  }
}

/** Removes copies that nobody makes or reads: whoever made them died before the end. */
export async function removeLeftCopies(home: string): Promise<void> {
  const folder = join(home, COPIES);
  for (const name of await readdir(folder).catch(() => [])) {
    const copy = join(folder, name);
    const { mtimeMs } = await stat(copy);
    if (Date.now() - mtimeMs < LEFT_AFTER_MS || isHeld(copy)) continue;
    await rm(copy, { recursive: true, force: true });
  }
}

function isHeld(copy: string): boolean {
  try {
    lockFolder(copy)();
    return false;
  } catch (error) {
    if (error instanceof StoreProblem) return true;
    throw error;
  }
}
