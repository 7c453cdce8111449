import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const SERVER = join(import.meta.dirname, '../src/server/main.ts');

const LOOK_MS = 2_000;
/** A server that nobody asks takes less of the processor than this between two looks (10 ms each). */
const RESTING_TICKS = 10;

/** The real server in processes of its own, without rate limit. */
export type Served = {
  readonly address: string;
  /** Resident memory of all its processes in MB; null where the system does not tell. */
  residentMb(): number | null;
  /** Until it has done what a start leaves to do beside it: the papers of a new city are printed. */
  rests(): Promise<void>;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

/** Starts the server. @param settings besides those that every measurement shares */
export async function serve(settings: Readonly<Record<string, string>>): Promise<Served> {
  const server = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      RATE_LIMIT: 'off',
      // What is measured is how much it takes, not when it declines more.
      OVERLOAD_MS: 'off',
      LOG_LEVEL: 'error',
      // As the unit and the image run it (deploy/).
      MALLOC_ARENA_MAX: '2',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  return {
    address,
    residentMb: () => residentMb(server.pid),
    async rests() {
      for (let [before, now] = [-Infinity, ticksOf(server.pid)]; now - before > RESTING_TICKS; ) {
        await wait(LOOK_MS);
        [before, now] = [now, ticksOf(server.pid)];
      }
    },
    async stop(signal) {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = once(server, 'exit');
      server.kill(signal);
      await gone;
    },
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\/\/[^\s/]+/u.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('the server has not started');
}

/** What a process and its children took of the processor; 0 where the system does not tell. */
function ticksOf(pid: number | undefined): number {
  return globSync('/proc/[0-9]*/stat')
    .flatMap((file) => readIfThere(file))
    .map(
      (text) =>
        [Number(text.split(' ')[0]), text.slice(text.lastIndexOf(')') + 2).split(' ')] as const,
    )
    .filter(([own, fields]) => own === pid || Number(fields[1]) === pid)
    .reduce((sum, [, fields]) => sum + Number(fields[11]) + Number(fields[12]), 0);
}

/** Memory of a process and its children, where the system keeps it in /proc. */
function residentMb(pid: number | undefined): number | null {
  const statuses = globSync('/proc/[0-9]*/status').flatMap((file) => readIfThere(file));
  const own = statuses.filter(
    (text) => fieldOf(text, 'Pid') === pid || fieldOf(text, 'PPid') === pid,
  );
  if (own.length === 0) return null;
  return Math.round(own.reduce((sum, text) => sum + fieldOf(text, 'VmRSS'), 0) / 1024);
}

/** A process may be gone by the time it is looked at. */
function readIfThere(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}

function fieldOf(status: string, name: string): number {
  const [, value] = new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status) ?? [];
  return Number(value ?? 0);
}
