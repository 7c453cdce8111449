import { once } from 'node:events';
import { constants, cpSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

type Order = { readonly from: string; readonly to: string; readonly without: string | null };

/**
 * Copies a folder in a thread of its own: it is many small steps, and each would have to wait for
 * its turn behind the work that goes on. @param without a folder or file in it that is left out
 */
export async function copyFolder(
  from: string,
  to: string,
  without: string | null = null,
): Promise<void> {
  const order: Order = { from, to, without };
  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  await once(worker, 'exit');
}

if (!isMainThread) {
  const { from, to, without } = workerData as Order;
  cpSync(from, to, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => path !== without,
  });
}
