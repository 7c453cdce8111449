import { Worker } from 'node:worker_threads';
import type { Paper } from '../casework/index.ts';
import type { Proof } from './draw-proof.ts';

/** Longer than a paper with thousands of lines takes on a slow machine. */
const LONGEST_MS = 60_000;
const MOST_MEMORY_MB = 512;

/** A thread that prints one paper after the other. */
export type Press = {
  /** @throws Error when it takes more than a minute or half a gigabyte: the thread has ended then. */
  print(paper: Paper, proof: Proof): Promise<Uint8Array>;
  /** Whether the thread is no more, whatever ended it. */
  hasEnded(): boolean;
  stop(): void;
};

/** Starts a thread for printing. It does not keep the process from ending while it has no work. */
export function startPress(): Press {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  let hasEnded = false;
  // What goes wrong while it has no work ends the thread, and nobody waits for it.
  worker
    .on('error', () => undefined)
    .once('exit', () => {
      hasEnded = true;
    });
  worker.unref();
  const stop = () => void worker.terminate();
  return {
    stop,
    hasEnded: () => hasEnded,
    print: (paper, proof) =>
      new Promise<Uint8Array>((resolve, reject) => {
        const fail = (error: Error) => {
          clearTimeout(timer);
          stop();
          reject(error);
        };
        const timer = setTimeout(() => fail(new Error('printing took too long')), LONGEST_MS);
        const leave = (code: number) => fail(new Error(`printing ended with ${code}`));
        worker.once('error', fail).once('exit', leave);
        worker.once('message', (bytes: Uint8Array) => {
          clearTimeout(timer);
          worker.off('error', fail).off('exit', leave).unref();
          resolve(bytes);
        });
        worker.ref();
        worker.postMessage({ paper, proof });
      }),
  };
}
