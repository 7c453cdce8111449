import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Runs a module in a thread of its own, with `workerData`, and gives the one message it posts. */
export async function inThread<Message>(module: string, workerData: unknown): Promise<Message> {
  const worker = new Worker(new URL(module), { workerData });
  const [message] = (await once(worker, 'message')) as [Message];
  await worker.terminate();
  return message;
}
