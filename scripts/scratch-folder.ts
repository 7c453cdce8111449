import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
const ROOM = 3_000_000_000;

/**
 * Where tests keep their databases: in memory where the system has room for them there, for most of
 * what a test of the store takes on a disk is to copy a database and to remove it; else on disk.
 */
export function scratchFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
