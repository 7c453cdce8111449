import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient } from 'pg';
import { StoreProblem } from '../store-problem.ts';

type Open = { open: boolean };
const transaction = new AsyncLocalStorage<Open>();

type Connected = (error: Error | undefined, client: PoolClient, done: () => void) => void;

/**
 * A pool that gives no second connection to whoever is inside a transaction. On the embedded
 * database, which has one connection, waiting for it would never end; on a server it would write
 * beside the transaction. It throws at once instead.
 */
export class GuardedPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<PoolClient> | undefined {
    const inside = transaction.getStore()?.open === true;
    if (connected === undefined) return inside ? Promise.reject(wrongHandle()) : super.connect();
    if (inside) connected(wrongHandle(), undefined as never, () => undefined);
    else super.connect(connected as never);
    return undefined;
  }
}

/** Runs the inside of a transaction under the guard. What it starts and leaves running is free. */
export async function insideTransaction<T>(run: () => Promise<T>): Promise<T> {
  const here: Open = { open: true };
  try {
    return await transaction.run(here, run);
  } finally {
    here.open = false;
  }
}

function wrongHandle(): StoreProblem {
  return new StoreProblem('wrong_handle', {
    zh: '事务之内只能用事务自己的句柄。',
    en: "Inside a transaction only the transaction's own handle may be used.",
  });
}
