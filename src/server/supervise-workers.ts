import cluster from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from './settings.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Set for the one worker that does what only one may do; when it dies, for the next. */
const LEADER = 'ZHIDA_LEADER';
const LONGEST_WAIT_S = 30;

/** Whether this process is the only one, or the one worker that leads. */
export function isLeader(): boolean {
  return cluster.isPrimary || process.env[LEADER] === 'yes';
}

/**
 * Runs the server in several processes that share its port. One that dies at work is replaced; if
 * its successor cannot start, another is tried 1, 2, 4 … 30 s later. One that cannot start before
 * any has worked has said why, and ends them all with exit code 1.
 */
export async function superviseWorkers(
  { WORKERS, METRICS_PORT }: Pick<Settings, 'WORKERS' | 'METRICS_PORT'>,
  exec: string,
): Promise<void> {
  cluster.setupPrimary({ exec });
  const ended = new AbortController();
  const { signal } = ended;
  let hasWorked = false;
  const end = (): void => {
    ended.abort();
    for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM');
  };
  const fork = (leads: boolean, failures = 0): void => {
    const worker = cluster.fork({ [LEADER]: leads ? 'yes' : 'no' });
    let works = false;
    worker.once('listening', () => {
      works = true;
      hasWorked = true;
    });
    worker.once('exit', async () => {
      if (signal.aborted) return;
      if (works) {
        console.error('服务进程退出，即换新的 A worker died and is replaced');
        fork(leads);
      } else if (hasWorked) {
        const seconds = Math.min(2 ** failures, LONGEST_WAIT_S);
        console.error(
          `服务进程起不来，${seconds} 秒后再试 A worker cannot start; again in ${seconds} s`,
        );
        await wait(seconds * 1_000, undefined, { signal }).catch(() => undefined);
        if (!signal.aborted) fork(leads, failures + 1);
      } else {
        process.exitCode = 1;
        end();
      }
    });
  };
  for (const name of SIGNALS) process.once(name, end);
  if (METRICS_PORT !== 'off') {
    const { figuresOfWorkers, serveMetrics } = await import('./metrics.ts');
    try {
      const { close } = await serveMetrics(METRICS_PORT, figuresOfWorkers());
      signal.addEventListener('abort', close);
    } catch (error) {
      console.error(`METRICS_PORT：监听不了 Cannot listen: ${error}`);
      process.exitCode = 1;
      return;
    }
  }
  for (let started = 0; started < WORKERS; started++) fork(started === 0);
}
