import type { City } from '../operations/index.ts';

const EVERY_MS = 2000;

/**
 * Lets this process notice within seconds what other processes on the same database published or
 * held. The embedded database has no other process. @returns how to stop it
 */
export function followPublications(
  { store, inUse }: Pick<City, 'store' | 'inUse'>,
  report: (error: unknown) => void,
): () => void {
  if (store.kind === 'embedded') return () => undefined;
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void inUse
      .follow()
      .catch(report)
      .finally(() => {
        looking = false;
      });
  }, EVERY_MS).unref();
  return () => clearInterval(timer);
}
