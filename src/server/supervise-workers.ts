import cluster from 'node:cluster';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs the server in several processes that share its port. One that dies at work is replaced;
 * one that cannot even start has said why, and ends them all with exit code 1.
 */
export function superviseWorkers(count: number, exec: string): void {
  cluster.setupPrimary({ exec });
  const working = new Set<number>();
  let ending = false;
  const end = (): void => {
    ending = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM');
  };
  for (const signal of SIGNALS) process.once(signal, end);
  cluster.on('listening', ({ id }) => working.add(id));
  cluster.on('exit', ({ id }) => {
    if (ending) return;
    if (working.delete(id)) {
      cluster.fork();
      return;
    }
    process.exitCode = 1;
    end();
  });
  for (let started = 0; started < count; started++) cluster.fork();
}
