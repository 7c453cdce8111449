import { Worker } from 'node:worker_threads';
import { contentRefused } from '../refusals.ts';
import type { Change, ChangeCheck } from './check-change.ts';

/** Longer than the whole shipped catalogue takes on a slow machine; a rule that loops ends here. */
const LONGEST_MS = 120_000;
const MOST_MEMORY_MB = 768;

type Answer = { readonly check: ChangeCheck } | { readonly failure: string };

let worker: Worker | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * Checks a change in a thread of its own, so that the server goes on answering: one change after
 * the other. The thread starts with the first. Refused with 422 where the check does not come to
 * an end, once it has begun.
 */
export function checkAside(change: Change): Promise<ChangeCheck> {
  const check = before.then(() => checkNow(change));
  before = check.catch(() => undefined);
  return check;
}

async function checkNow(change: Change): Promise<ChangeCheck> {
  worker ??= startWorker();
  const own = worker;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const leave = () => reject(endless());
  const timer = setTimeout(() => {
    leave();
    worker = undefined;
    void own.terminate();
  }, LONGEST_MS);
  own.once('message', resolve).once('exit', leave).ref();
  try {
    own.postMessage(change);
    const answer = await promise;
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.check;
  } finally {
    clearTimeout(timer);
    own.off('message', resolve).off('exit', leave).unref();
  }
}

function startWorker(): Worker {
  const started = new Worker(new URL('./check-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  started.on('error', () => undefined);
  started.on('exit', () => {
    if (worker === started) worker = undefined;
  });
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
