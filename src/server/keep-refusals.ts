import type { FastifyError, FastifyRequest } from 'fastify';
import { keepRefusedRequest } from '../operations/index.ts';
import { refusalOf } from './answer-errors.ts';
import { isReading } from './guard-origin.ts';
import type { Served } from './served.ts';
import { markOf, whoCalls } from './who-calls.ts';

/** Writes to the audit log that a request was turned away, before any operation took it. */
export type KeepRefusal = (request: FastifyRequest, code: string) => Promise<void>;

const TOO_MANY = 'TOO_MANY_REQUESTS';
const MINUTE_MS = 60_000;

/**
 * Keeps refusals of requests that would change something. Of those who ask too often the first
 * in a minute is kept, so that they cannot fill the log.
 */
export function keepRefusals({ city, now, demonstrates }: Served): KeepRefusal {
  const busy = new Set<string>();
  let minute = 0;
  const isFirst = (address: string): boolean => {
    const current = Math.floor(now() / MINUTE_MS);
    if (current !== minute) busy.clear();
    minute = current;
    return busy.size < busy.add(address).size;
  };
  return async (request, code) => {
    if (isReading(request) || !/^\/(api|rpc)\//.test(request.url)) return;
    if (code === TOO_MANY && !isFirst(request.ip)) return;
    const at = now();
    try {
      const caller = await whoCalls(request, { city, demonstrates }, at);
      const [path = ''] = request.url.split('?');
      const { method } = request;
      await keepRefusedRequest(await city(), {
        caller,
        mark: markOf(request),
        method,
        path,
        code,
        at,
      });
    } catch (error) {
      request.log.error(error);
    }
  };
}

/** Keeps the refusal that an error leads to, if it is the sender's fault. */
export async function keepRefusalOf(
  error: FastifyError,
  request: FastifyRequest,
  keep: KeepRefusal,
): Promise<void> {
  const { status, code } = refusalOf(error);
  if (status < 500) await keep(request, code);
}
