import { Worker } from 'node:worker_threads';
import { contentRefused } from '../refusals.ts';
import type { Change, ChangeCheck } from './check-change.ts';

/** Longer than the whole shipped catalogue takes on a slow machine; a rule that loops ends here. */
const LONGEST_MS = 120_000;
const MOST_MEMORY_MB = 768;

type Answer = { readonly job: number } & (
  | { readonly check: ChangeCheck }
  | { readonly failure: string }
);
type Waiting = { resolve(check: ChangeCheck): void; reject(error: Error): void };

let worker: Worker | undefined;
let jobs = 0;
const waiting = new Map<number, Waiting>();

/**
 * Checks a change in a thread of its own, so that the server goes on answering. The thread starts
 * with the first check. Refused with 422 where the check does not come to an end.
 */
export async function checkAside(change: Change): Promise<ChangeCheck> {
  const own = worker ?? startWorker();
  const job = ++jobs;
  const timer = setTimeout(() => void own.terminate(), LONGEST_MS);
  own.ref();
  try {
    return await new Promise<ChangeCheck>((resolve, reject) => {
      waiting.set(job, { resolve, reject });
      own.postMessage({ job, change });
    });
  } finally {
    clearTimeout(timer);
    waiting.delete(job);
    if (waiting.size === 0) own.unref();
  }
}

function startWorker(): Worker {
  const started = new Worker(new URL('./check-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  started.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.job);
    if ('check' in answer) asked?.resolve(answer.check);
    else asked?.reject(new Error(answer.failure));
  });
  started.on('error', () => undefined);
  started.on('exit', () => {
    if (worker === started) worker = undefined;
    for (const asked of waiting.values()) asked.reject(endless());
  });
  worker = started;
  return started;
}

function endless(): Error {
  return contentRefused([
    {
      field: 'text',
      message: {
        zh: '核对没有做完：条款太大，或算法没有尽头',
        en: 'The check did not come to an end: the clause is too large, or its rule has no end',
      },
    },
  ]);
}
