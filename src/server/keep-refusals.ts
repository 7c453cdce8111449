import type { FastifyError, FastifyRequest } from 'fastify';
import { keepRefusedRequest } from '../operations/index.ts';
import { refusalOf } from './answer-errors.ts';
import { isReading } from './guard-origin.ts';
import type { Served } from './served.ts';
import { markOf, whoCalls } from './who-calls.ts';

/** Writes to the audit log that a request was turned away, before any operation took it. */
export type KeepRefusal = (request: FastifyRequest, code: string) => Promise<void>;

/** Keeps refusals of requests that would change something. */
export function keepRefusals({ city, now, demonstrates }: Served): KeepRefusal {
  return async (request, code) => {
    if (isReading(request) || !/^\/(api|rpc)\//.test(request.url)) return;
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
