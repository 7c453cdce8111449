import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { StoreLocation } from './open-store.ts';

/** A new database of its own for a test file; `remove` when the stores on it are closed. */
export type TestDatabase = { readonly location: StoreLocation; remove(): Promise<void> };

type Make = () => Promise<TestDatabase>;

const { embedded, server, template, scratch } = inject('databases');

/** The engines that this machine has: every store test runs on each. */
export const ENGINES: readonly (readonly [name: string, make: Make])[] = [
  ['embedded', makeEmbedded],
  ...(server === null ? [] : [['server', () => makeOnServer(server, template)] as const]),
];

async function makeEmbedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(scratch, 'zhida-store-'));
  cpSync(embedded, folder, { recursive: true });
  return {
    location: { folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A new database without any table on the server. */
export function makeEmptyOnServer(): Promise<TestDatabase> {
  if (server === null) throw new Error('no server');
  return makeOnServer(server, 'template1');
}

async function makeOnServer(url: string, from: string): Promise<TestDatabase> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await administer(url, `create database ${name} template ${from}`);
  let isRemoved = false;
  return {
    location: {
      url: url.replace(/\/postgres$/, `/${name}`),
      report: (error) => {
        // A connection that is just being closed may still hear that its database is gone.
        if (!isRemoved) throw error;
      },
    },
    remove: () => {
      isRemoved = true;
      return administer(url, `drop database ${name} with (force)`);
    },
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
