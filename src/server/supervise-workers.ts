import cluster from 'node:cluster';
import type { Settings } from './settings.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Set for the one worker that does what only one may do; when it dies, for the next. */
const LEADER = 'ZHIDA_LEADER';

/** Whether this process is the only one, or the one worker that leads. */
export function isLeader(): boolean {
  return cluster.isPrimary || process.env[LEADER] === 'yes';
}

/**
 * Runs the server in several processes that share its port. One that dies at work is replaced;
 * one that cannot even start has said why, and ends them all with exit code 1.
 */
export async function superviseWorkers(
  { WORKERS, METRICS_PORT }: Settings,
  exec: string,
): Promise<void> {
  cluster.setupPrimary({ exec });
  const working = new Set<number>();
  const atEnd: (() => void)[] = [];
  let ending = false;
  let leader = 0;
  const end = (): void => {
    ending = true;
    for (const close of atEnd) close();
    for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM');
  };
  const fork = (leads: boolean): void => {
    const { id } = cluster.fork({ [LEADER]: leads ? 'yes' : 'no' });
    if (leads) leader = id;
  };
  for (const signal of SIGNALS) process.once(signal, end);
  cluster.on('listening', ({ id }) => working.add(id));
  cluster.on('exit', ({ id }) => {
    if (ending) return;
    if (working.delete(id)) {
      fork(id === leader);
      return;
    }
    process.exitCode = 1;
    end();
  });
  if (METRICS_PORT !== 'off') {
    const { figuresOfWorkers, serveMetrics } = await import('./metrics.ts');
    try {
      atEnd.push((await serveMetrics(METRICS_PORT, figuresOfWorkers())).close);
    } catch (error) {
      console.error(`METRICS_PORT：监听不了 Cannot listen: ${error}`);
      process.exitCode = 1;
      return;
    }
  }
  for (let started = 0; started < WORKERS; started++) fork(started === 0);
}
