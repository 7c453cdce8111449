import { Worker } from 'node:worker_threads';
import type { Paper } from '../casework/index.ts';
import { takeTurns } from '../values/index.ts';
import type { Proof } from './draw-proof.ts';

/** Longer than a paper with thousands of lines takes on a slow machine. */
const LONGEST_MS = 60_000;
const MOST_MEMORY_MB = 512;
const inTurn = takeTurns(2);

/**
 * Prints a paper as PDF/A-2b on A4, its type embedded, in a thread of its own that ends with it. It
 * knows no clock and no chance: the same paper with the same proof gives the same bytes, whose
 * digest can be recorded. Two are printed at a time; others wait.
 * @throws Error when it takes more than a minute or half a gigabyte.
 */
export function print(paper: Paper, proof: Proof): Promise<Uint8Array> {
  return inTurn(() => printAside(paper, proof));
}

function printAside(paper: Paper, proof: Proof): Promise<Uint8Array> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
    workerData: { paper, proof },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('printing took too long')), LONGEST_MS);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`printing ended with ${code}`));
    });
  }).finally(() => worker.terminate());
}
