import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { scratchFolder } from './scratch-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration city, to be copied. */
    demonstration: string;
    /** The catalogue of that city: all of it but the sample cases. */
    catalogue: string;
  }
}

const ROOT = join(import.meta.dirname, '..');
let home: string | undefined;

/**
 * Lets the real server fill a data folder, once for all journeys: a first start takes longest. Its
 * city has no sample cases, so that journeys begin with what they do.
 */
export async function setup(project: TestProject): Promise<void> {
  home = mkdtempSync(join(scratchFolder(), 'zhida-demonstration-'));
  const catalogue = join(home, 'catalogue');
  cpSync(join(ROOT, 'catalogue'), catalogue, {
    recursive: true,
    filter: (path) => !path.endsWith('demonstration-cases.yaml'),
  });
  const env = { ...process.env, PORT: '0', ZHIDA_HOME: home, ZHIDA_CATALOGUE: catalogue };
  const server = spawn(process.execPath, ['src/server/main.ts'], {
    ...{ cwd: ROOT, env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await saysThatItIsReady(server);
  const left = once(server, 'exit');
  server.kill();
  const [code] = await left;
  if (code !== 0) throw new Error(`The server left with ${code}`);
  project.provide('demonstration', home);
  project.provide('catalogue', catalogue);
}

export function teardown(): void {
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
}

async function saysThatItIsReady({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error('The server has no output');
  for await (const line of createInterface({ input: stdout })) {
    if (line.includes('Zhida is ready')) return;
  }
  throw new Error('The server did not start');
}
