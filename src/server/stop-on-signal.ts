import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.ts';

/** How long requests that run may take when the server is told to stop. */
const SHUTDOWN_MS = 10_000;
/** And how long closing the records may take after that. */
const CLOSE_MS = 5_000;

/**
 * Stops on SIGTERM or SIGINT: takes no more requests, lets those finish that run, closes the
 * records and leaves with exit code 0; with 1 when requests had to be cut off.
 */
export function stopOnSignal(app: FastifyInstance, readiness: Readiness): void {
  const stop = (): void => {
    if (readiness.phase === 'stopping') return;
    readiness.phase = 'stopping';
    let code = 0;
    setTimeout(() => {
      code = 1;
      app.server.closeAllConnections();
    }, SHUTDOWN_MS).unref();
    setTimeout(() => process.exit(1), SHUTDOWN_MS + CLOSE_MS).unref();
    void app.close().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}
