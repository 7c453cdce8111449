import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, inject, it } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const running = new Set<ChildProcess>();
const { server: databaseUrl, scratch: within } = inject('databases');
const scratch = mkdtempSync(join(within, 'zhida-main-'));
const REAL = {
  DEMONSTRATION: 'off',
  SECRET: 'q8Zk3vT1xW7mB5nR2cY9pL4hJ6dF0gS8',
  ADDRESS: 'https://zhida.example.cn',
};

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** Starts the server; `said` fills with its output, `left` resolves with its exit code. */
function start(environment: Record<string, string>) {
  const home = environment.ZHIDA_HOME ?? join(scratch, 'home');
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, ZHIDA_HOME: home, PORT: '0', HOST: '127.0.0.1', ...environment },
  });
  running.add(child);
  const output = { text: '' };
  let heard: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output.text += text;
      heard();
    });
  }
  const left = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
      heard();
    });
  });
  const until = async (pattern: RegExp) => {
    while (!pattern.test(output.text)) {
      if (child.exitCode !== null) throw new Error(`left: ${output.text}`);
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  return { child, output, left, until, home };
}

/** How PostgreSQL notes in its control file that it was shut down properly, or runs. */
const [SHUT_DOWN, IN_PRODUCTION] = [1, 6];
const STATE_AT = 16;

function stateOf(home: string): number {
  return readFileSync(join(home, 'postgres/global/pg_control')).readInt32LE(STATE_AT);
}

const next = () => new Promise((resolve) => setTimeout(resolve, 10));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('the server process', { timeout: 120_000 }, () => {
  it('prints its address in both languages, answers, and leaves when told to', async () => {
    const { child, output, left, until, home } = start({});
    await until(/\/api\/\n/);
    const [, base = ''] = /直达已启动 Zhida is ready: (http:\/\/\S+)/.exec(output.text) ?? [];
    expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${base}/api/clauses`)).status).toBe(200);
    expect(existsSync(home)).toBe(true);
    child.kill('SIGTERM');
    expect(await left).toBe(0);
  });

  it.runIf(databaseUrl !== null)(
    'shares its port between workers, prints one address, and ends them all',
    async () => {
      const { child, output, until, left } = start({
        WORKERS: '2',
        DATABASE_URL: databaseUrl ?? '',
      });
      await until(/API: \S+/u);
      const address = /http:\/\/[^\s/]+/u.exec(output.text)?.[0];
      for (let asked = 0; asked < 6; asked++) {
        expect((await fetch(`${address}/health`)).status).toBe(200);
      }
      expect(output.text.match(/Zhida is ready/gu)).toHaveLength(1);
      child.kill('SIGTERM');
      expect(await left).toBe(0);
      await expect(fetch(`${address}/health`)).rejects.toThrow();
    },
  );

  it.runIf(databaseUrl !== null)(
    'with workers too, refuses a catalogue with mistakes and leaves',
    async () => {
      const { output, left } = start({
        WORKERS: '2',
        DATABASE_URL: databaseUrl ?? '',
        ZHIDA_CATALOGUE: join(scratch, 'nowhere'),
      });
      expect(await left).toBe(1);
      expect(output.text).not.toContain('Zhida is ready');
    },
  );

  it('refuses several processes on the embedded database', async () => {
    const { output, left } = start({ WORKERS: '2' });
    expect(await left).toBe(1);
    expect(output.text).toContain('内嵌数据库只能由一个进程使用');
  });

  it('refuses a data folder that another process has, and names that process', async () => {
    const first = start({});
    await first.until(/Zhida is ready/);
    const { output, left } = start({});
    expect(await left).toBe(1);
    expect(output.text).toContain(`正被另一个进程（进程号 ${first.child.pid}）使用`);
    expect(output.text).toContain(`is in use by another process (pid ${first.child.pid})`);
    first.child.kill('SIGTERM');
    expect(await first.left).toBe(0);
  });

  it('says when the database server cannot be reached, without its password', async () => {
    const { output, left } = start({ DATABASE_URL: 'postgres://zhida:hunter2@127.0.0.1:1/zhida' });
    expect(await left).toBe(1);
    expect(output.text).toContain('连不上 DATABASE_URL 所指的数据库');
    expect(output.text).not.toContain('hunter2');
    const wrong = start({ DATABASE_URL: 'mysql://zhida:hunter2@db/zhida' });
    expect(await wrong.left).toBe(1);
    expect(wrong.output.text).toContain('设置 DATABASE_URL=… 不对');
  });

  it('offers the demonstration city, unless told not to, and never mixes it with a real one', async () => {
    const statusOf = async (environment: Record<string, string>) => {
      const { child, output, until, left } = start(environment);
      await until(/Zhida is ready/);
      const address = /http:\/\/[^\s/]+/u.exec(output.text)?.[0];
      const parties = await fetch(`${address}/api/parties`);
      const reset = await fetch(`${address}/api/demonstration/reset`, { method: 'POST' });
      const site = (await (await fetch(`${address}/api/site`)).json()) as {
        demonstration: unknown;
      };
      child.kill('SIGTERM');
      await left;
      return [parties.status, reset.status, site.demonstration !== null];
    };
    expect(await statusOf({})).toEqual([200, 200, true]);
    const home = join(scratch, 'real');
    const real = { ...REAL, ZHIDA_HOME: home };
    expect(await statusOf(real)).toEqual([401, 401, false]);
    for (const [environment, kind] of [
      [REAL, '属于示例城市'],
      [{ ZHIDA_HOME: home }, 'of a real city'],
    ] as const) {
      const { output, left } = start(environment);
      expect(await left).toBe(1);
      expect(output.text).toContain(kind);
    }
  });

  it('is refused for real use without a secret and an address', async () => {
    const { output, left, home } = start({ DEMONSTRATION: 'off', ZHIDA_HOME: join(scratch, 'no') });
    expect(await left).toBe(1);
    expect(output.text).toContain('正式运行（DEMONSTRATION=off）必须设置 SECRET');
    expect(output.text).toContain('For real use (DEMONSTRATION=off) ADDRESS must be set');
    expect(existsSync(home)).toBe(false);
    const weak = start({ ...REAL, SECRET: 'hunter2' });
    expect(await weak.left).toBe(1);
    expect(weak.output.text).toContain('设置 SECRET=… 不对');
    expect(weak.output.text).not.toContain('hunter2');
  });

  it('says when it is ready, counts on a port of its own, and finishes what runs when told to stop', async () => {
    const [port, metricsPort] = [await freePort(), await freePort()];
    const given = { PORT: String(port), METRICS_PORT: String(metricsPort) };
    const { child, left, until, home } = start(given);
    const base = `http://127.0.0.1:${port}`;
    const phases = new Set<string>();
    for (let ready = false; !ready; ) {
      const answer = await fetch(`${base}/health/ready`).catch(() => undefined);
      const said = (await answer?.json()) as { reason?: { en: string } } | undefined;
      if (said?.reason) phases.add(said.reason.en);
      ready = answer?.status === 200;
    }
    await until(/\/api\/\n/);
    expect([...phases]).toEqual(['Starting; try again in a moment']);
    expect(readFileSync(join(home, 'secret'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(home, 'secret')).mode & 0o777).toBe(0o600);

    await fetch(`${base}/api/parties/nobody`);
    const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(figures).toContain('zhida_requests_total{operation="getParty",status="404"} 1');
    expect(figures).toContain('zhida_database_connections{state="open"} 1');
    expect(figures).toMatch(/^nodejs_eventloop_lag_seconds /m);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404);

    const body = JSON.stringify({ dossier: { records: [] } });
    const slow = request(`${base}/api/assess`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
      agent: new Agent({ keepAlive: true }),
    });
    const answered = once(slow, 'response') as Promise<[IncomingMessage]>;
    slow.write(body.slice(0, 5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stateOf(home)).toBe(IN_PRODUCTION);
    child.kill('SIGTERM');
    while (await fetch(`${base}/health`).catch(() => undefined)) await next();
    expect(child.exitCode).toBe(null);
    slow.end(body.slice(5));
    const [answer] = await answered;
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
    answer.resume();
    expect(await left).toBe(0);
    expect(stateOf(home)).toBe(SHUT_DOWN);
  });

  it('refuses wrong settings, all of them, in both languages', async () => {
    const { output, left } = start({ PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(await left).toBe(1);
    expect(output.text).toContain('设置 PORT=abc 不对');
    expect(output.text).toContain('Setting LOG_LEVEL=loud is not accepted');
  });

  it('refuses a catalogue with mistakes and says where they are', async () => {
    const catalogue = join(scratch, 'catalogue');
    mkdirSync(join(catalogue, 'vocabulary'), { recursive: true });
    writeFileSync(join(catalogue, 'vocabulary/party.yaml'), 'party: [\n');
    const { output, left } = start({ ZHIDA_CATALOGUE: catalogue });
    expect(await left).toBe(1);
    expect(output.text).toContain('政策目录有误');
    expect(output.text).toMatch(/vocabulary\/party\.yaml:\d+:\d+/);
  });

  it('says when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { output, left } = start({ PORT: port });
    expect(await left).toBe(1);
    expect(output.text).toContain(`127.0.0.1:${port} 已被占用`);
    other.close();
  });
});
