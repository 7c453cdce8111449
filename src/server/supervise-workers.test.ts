import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const SUPERVISOR = join(import.meta.dirname, 'supervise-workers.ts');
const scratch = mkdtempSync(join(tmpdir(), 'zhida-workers-'));
const main = join(scratch, 'main.mjs');
const worker = join(scratch, 'worker.mjs');
const broken = join(scratch, 'broken');
let supervisor: ChildProcess | undefined;

/** Listens and says its number, unless `broken` is there. */
const WORKER = `
  import { existsSync } from 'node:fs';
  import { createServer } from 'node:http';
  if (existsSync(${JSON.stringify(broken)})) {
    console.log('broken');
    process.exit(1);
  }
  createServer().listen(0, '127.0.0.1', () => console.log('works', process.pid, process.env.ZHIDA_LEADER));
`;

const MAIN = `
  import cluster from 'node:cluster';
  import { superviseWorkers } from ${JSON.stringify(SUPERVISOR)};
  cluster.on('listening', () => console.log('heard'));
  await superviseWorkers({ WORKERS: 2, METRICS_PORT: 'off' }, ${JSON.stringify(worker)});
`;

beforeAll(() => {
  writeFileSync(main, MAIN);
  writeFileSync(worker, WORKER);
});
afterEach(() => {
  rmSync(broken, { force: true });
  supervisor?.kill('SIGKILL');
});
afterAll(() => rmSync(scratch, { recursive: true }));

function start() {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH } });
  supervisor = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const left = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const count = (pattern: RegExp) => said.match(pattern)?.length ?? 0;
  /** Waits until a pattern was said so many times. */
  const until = async (pattern: RegExp, times: number) => {
    while (count(pattern) < times) {
      if (child.exitCode !== null) throw new Error(`left: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  /** Waits until so many have started and the supervisor knows it. */
  const untilWorking = async (times: number) => {
    await until(/works/g, times);
    await until(/heard/g, times);
  };
  const workers = () =>
    [...said.matchAll(/works (\d+) (yes|no)/g)].map(([, pid, leads]) => ({
      pid: Number(pid),
      leads: leads === 'yes',
    }));
  return { child, left, until, untilWorking, count, workers };
}

describe('the supervisor of workers', { timeout: 30_000 }, () => {
  it('replaces one that dies at once, the leader by a leader, and ends them all', async () => {
    const { child, left, untilWorking, workers } = start();
    await untilWorking(2);
    const leader = workers().find(({ leads }) => leads);
    process.kill(leader?.pid ?? 0, 'SIGKILL');
    await untilWorking(3);
    expect(workers().at(-1)?.leads).toBe(true);
    child.kill('SIGTERM');
    expect(await left).toBe(0);
  });

  it('tries again, ever later, where one that died cannot be replaced; the others go on', async () => {
    const { child, left, until, untilWorking, count, workers } = start();
    await untilWorking(2);
    writeFileSync(broken, '');
    const [dies, stays] = workers();
    process.kill(dies?.pid ?? 0, 'SIGKILL');
    await until(/in 1 s/g, 1);
    await until(/in 2 s/g, 1);
    expect(count(/^broken/gm)).toBe(2);
    expect(() => process.kill(stays?.pid ?? 0, 0)).not.toThrow();
    rmSync(broken);
    await untilWorking(3);
    writeFileSync(broken, '');
    process.kill(workers().at(-1)?.pid ?? 0, 'SIGKILL');
    await until(/in 1 s/g, 2);
    child.kill('SIGTERM');
    expect(await left).toBe(0);
  });

  it('leaves with 1 where none could ever start', async () => {
    writeFileSync(broken, '');
    const { left, count } = start();
    expect(await left).toBe(1);
    expect([count(/^broken/gm) > 0, count(/ s$/gm)]).toEqual([true, 0]);
  });
});
