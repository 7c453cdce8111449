import { openAsBlob } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Contents } from './contents.ts';
import { gone } from './contents.ts';

/**
 * Keeps contents in a folder, each in a file named by its digest. A content takes its name in one
 * step, when it is on disk whole: a process that is killed leaves nothing half.
 */
export function keepInFolder(folder: string): Contents {
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  return {
    incoming: join(folder, 'incoming'),
    async keep({ path, digest }) {
      const to = pathOf(digest);
      const made = await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      await rename(path, to);
      await keepNames(dirname(to));
      if (made !== undefined) await keepNames(folder);
    },
    async read(digest) {
      // It throws at once where there is no such file, and reads when it is read.
      try {
        return await openAsBlob(pathOf(digest));
      } catch (error) {
        throw gone(error);
      }
    },
    has: (digest) =>
      access(pathOf(digest)).then(
        () => true,
        () => false,
      ),
    remove: (digest) => rm(pathOf(digest), { force: true }),
  };
}

/** Has the names in a folder survive a loss of power. */
async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
