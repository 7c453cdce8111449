import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A PostgreSQL server of our own, thrown away when it is stopped. */
export type ThrowAwayPostgres = {
  /** `postgres://…/postgres`, as an administrator. */
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
};

const START_MS = 30_000;

/** For tests: nobody reads such a server after the machine has lost its power. */
export const HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts a PostgreSQL server in a new folder, on a free port of this machine; undefined when no
 * PostgreSQL is installed. It refuses to run as root, so then it runs as the user of its package.
 * @param within the folder of that new folder
 * @param parameters of the server, as `name=value`
 */
export async function startPostgres(
  within: string = tmpdir(),
  parameters: readonly string[] = [],
): Promise<ThrowAwayPostgres | undefined> {
  const bin = findBinaries();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(within, 'zhida-postgres-'));
  const owner = process.getuid?.() === 0 ? userNamed('postgres') : undefined;
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'zhida', '--auth=trust', '-E', 'UTF8', '--no-locale', '-N'],
    { ...owner, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      ...['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)],
      ...parameters.flatMap((parameter) => ['-c', parameter]),
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = async (): Promise<void> => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  await ready(server, stop);
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim();
  return { url: `postgres://zhida@127.0.0.1:${port}/postgres`, version, stop };
}

function findBinaries(): string | undefined {
  const folders = globSync('/usr/lib/postgresql/*/bin').sort().reverse();
  const onPath = (process.env.PATH ?? '').split(':');
  return [...folders, ...onPath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

function userNamed(name: string): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((user) => user.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined)
    throw new Error(`PostgreSQL does not run as root, and there is no user ${name}`);
  return { uid: Number(uid), gid: Number(gid) };
}

/** Resolves when the server says that it takes connections. */
async function ready(server: ChildProcess, stop: () => Promise<void>): Promise<void> {
  let said = '';
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-10_000);
  });
  const until = Date.now() + START_MS;
  while (!said.includes('ready to accept connections')) {
    if (server.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`PostgreSQL did not start:\n${said}`);
    }
    await wait(20);
  }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
