import cluster from 'node:cluster';

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
export function superviseWorkers(count: number, exec: string): void {
  cluster.setupPrimary({ exec });
  const working = new Set<number>();
  let ending = false;
  let leader = 0;
  const end = (): void => {
    ending = true;
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
  for (let started = 0; started < count; started++) fork(started === 0);
}
