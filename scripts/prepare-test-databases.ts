import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '../src/store/index.ts';
import { scratchFolder } from './scratch-folder.ts';
import { HASTE, startPostgres, type ThrowAwayPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A folder with a new embedded database, to be copied; the address of a server, or null; the
     * name of a new database on it, to be copied.
     */
    databases: {
      readonly embedded: string;
      readonly server: string | null;
      readonly template: string;
      /** The folder for the data folders of tests. */
      readonly scratch: string;
    };
  }
}

const TEMPLATE = 'zhida_template';
let embedded: string | undefined;
let server: ThrowAwayPostgres | undefined;

/** Makes both engines ready for the tests: once for a run, since a new database takes seconds. */
export async function setup(project: TestProject): Promise<void> {
  const scratch = scratchFolder();
  embedded = mkdtempSync(join(scratch, 'zhida-embedded-'));
  const store = await openStore({ folder: embedded });
  await store.close();
  server = await startPostgres(scratch, HASTE);
  if (server === undefined) {
    const message = 'No PostgreSQL server is installed';
    if (process.env.CI) throw new Error(message);
    console.warn(`${message}: the store is tested on the embedded database only.`);
  }
  if (server !== undefined) await makeTemplate(server.url);
  const databases = { embedded, server: server?.url ?? null, template: TEMPLATE, scratch };
  project.provide('databases', databases);
}

/** A database with all tables: who needs one copies it and takes no steps of its own. */
async function makeTemplate(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const report = (error: Error): never => {
    throw error;
  };
  const store = await openStore({ url: url.replace(/\/postgres$/, `/${TEMPLATE}`), report });
  await store.close();
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (embedded !== undefined) rmSync(embedded, { recursive: true, force: true });
}
