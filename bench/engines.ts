import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../scripts/start-postgres.ts';

/** A database engine to measure on: its name and the settings that lead the server to it. */
export type Engine = { readonly name: string; readonly settings: Readonly<Record<string, string>> };

/**
 * Runs a measurement on a new embedded database, then on a new database server of its own; without
 * one installed it says so and measures the first only.
 */
export async function onEachEngine<T>(run: (engine: Engine) => Promise<T>): Promise<T[]> {
  const home = mkdtempSync(join(tmpdir(), 'zhida-bench-'));
  const server = await startPostgres();
  try {
    const embedded = await run({ name: 'embedded', settings: { ZHIDA_HOME: join(home, 'a') } });
    if (server === undefined) {
      console.log('No PostgreSQL server is installed: measured on the embedded database only.\n');
      return [embedded];
    }
    const settings = { ZHIDA_HOME: join(home, 'b'), DATABASE_URL: server.url };
    return [embedded, await run({ name: server.version.replace(/ \(.*/u, ''), settings })];
  } finally {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
