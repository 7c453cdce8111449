import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openStore } from '../src/store/index.ts';
import { startPostgres, type ThrowAwayPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with a new embedded database, to be copied; the address of a server, or null. */
    databases: { readonly embedded: string; readonly server: string | null };
  }
}

let embedded: string | undefined;
let server: ThrowAwayPostgres | undefined;

/** Makes both engines ready for the tests: once for a run, since a new database takes seconds. */
export async function setup(project: TestProject): Promise<void> {
  embedded = mkdtempSync(join(tmpdir(), 'zhida-embedded-'));
  const store = await openStore({ folder: embedded });
  await store.close();
  server = await startPostgres();
  if (server === undefined) {
    const message = 'No PostgreSQL server is installed';
    if (process.env.CI) throw new Error(message);
    console.warn(`${message}: the store is tested on the embedded database only.`);
  }
  project.provide('databases', { embedded, server: server?.url ?? null });
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (embedded !== undefined) rmSync(embedded, { recursive: true, force: true });
}
