import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from './package.json' with { type: 'json' };

type Peer = keyof typeof manifest.dependencies;

const FOLDER = join(import.meta.dirname, 'node_modules');

/** Whether `npm ci --prefix bench/peers` has been run. */
export function areInstalled(): boolean {
  return Object.keys(manifest.dependencies).every((name) => existsSync(join(FOLDER, name)));
}

/** Loads a peer. Its name is no literal of the import: the project must build without it. */
export async function load<Exports>(name: Peer): Promise<Exports> {
  return (await import(name)) as Exports;
}

/** Name and installed version, for the report. */
export function nameWithVersion(name: Peer): string {
  const { version } = JSON.parse(readFileSync(join(FOLDER, name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `${name} ${version}`;
}
