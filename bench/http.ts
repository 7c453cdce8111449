import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { fiveRecords } from './dossiers.ts';

const SERVER = join(import.meta.dirname, '../src/server/main.ts');
const CONNECTIONS = 10;
const WARM_UP_S = 4;
const DURATION_S = 12;

type HttpTiming = {
  readonly name: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
  readonly answerBytes: number;
};
export type HttpReport = {
  readonly workers: number;
  readonly connections: number;
  readonly timings: readonly HttpTiming[];
  /** Resident memory of the server before and after; null where the system does not tell. */
  readonly beforeMb: number | null;
  readonly afterMb: number | null;
};

/**
 * Starts the real server in so many processes, without rate limit, and asks it to assess a dossier
 * of five records.
 */
export async function timeHttp(workers: number): Promise<HttpReport> {
  const home = mkdtempSync(join(tmpdir(), 'zhida-bench-'));
  const server = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      WORKERS: String(workers),
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'error',
      ZHIDA_HOME: home,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(server);
    const beforeMb = residentMb(server.pid);
    const timings = [
      await timeAssess('with explanation', `${address}/api/assess`, true),
      await timeAssess('without', `${address}/api/assess`, false),
    ];
    const afterMb = residentMb(server.pid);
    return { workers, connections: CONNECTIONS, timings, beforeMb, afterMb };
  } finally {
    const gone = once(server, 'exit');
    if (server.exitCode === null && server.kill('SIGTERM')) await gone;
    rmSync(home, { recursive: true, force: true });
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\/\/[^\s/]+/u.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('the server has not started');
}

async function timeAssess(name: string, url: string, explain: boolean): Promise<HttpTiming> {
  const body = JSON.stringify({ dossier: fiveRecords(0), as_of: '2022-10-10', explain });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const answerBytes = (await answer.arrayBuffer()).byteLength;
  const options = { url, method: 'POST', headers, body, connections: CONNECTIONS } as const;
  await autocannon({ ...options, duration: WARM_UP_S });
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({
    ...options,
    duration: DURATION_S,
  });
  return {
    name,
    perSecond: requests.average,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    failed: errors + timeouts + non2xx,
    answerBytes,
  };
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
