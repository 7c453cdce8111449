import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Caller,
  type City,
  type CityContext,
  dayInChina,
  type OpenCatalogue,
  router,
} from '../operations/index.ts';
import { nothingHere, sendRefusal } from './answer-errors.ts';
import { offeredTo } from './offered-to.ts';
import { PLAIN_ANSWERS } from './plain-json.ts';

/** What is served: a catalogue, the records of a city, and the time in milliseconds since 1970. */
export type Served = {
  readonly opened: OpenCatalogue;
  /** The records, as soon as they are open. */
  readonly city: () => Promise<City>;
  readonly now: () => number;
  /** Who calls from outside. */
  readonly caller: Caller;
};

/** What an operation gets that is called now. */
export function contextNow({ opened, city, now, caller }: Served): CityContext {
  const moment = now();
  return { ...opened, caller, city, now: moment, today: dayInChina(moment) };
}

/** Hands what an operation throws and did not mean as a refusal to `report`, and throws it on. */
export function reporting(report: (error: unknown) => void) {
  return async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ORPCError) || error.status >= 500) report(error);
      throw error;
    }
  };
}

/** An operation that was asked for over HTTP. */
type Asked = CityContext & { readonly request: FastifyRequest };

/** Notes on the request which operation answers it, for the log and the metrics. */
async function noteOperation<T>(called: {
  readonly path: readonly string[];
  readonly context: Asked;
  next(): Promise<T>;
}): Promise<T> {
  called.context.request.operation = called.path.join('.');
  return called.next();
}

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(app: FastifyInstance, served: Served): void {
  // Made anew for each handler, because handlers add to these lists.
  const options = () => ({
    filter: offeredTo(served.caller),
    interceptors: [reporting((err) => app.log.error({ err }, 'an operation failed'))],
    clientInterceptors: [noteOperation],
  });
  const handlers = [
    {
      prefix: '/api',
      handler: new OpenAPIHandler<Asked>(router, {
        ...options(),
        customJsonSerializers: PLAIN_ANSWERS,
      }),
    },
    { prefix: '/rpc', handler: new RPCHandler<Asked>(router, options()) },
  ] as const;
  for (const { prefix, handler } of handlers) {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const context = { ...contextNow(served), request };
      const { matched } = await handler.handle(request, reply, { prefix, context });
      if (!matched) sendRefusal(request, reply, nothingHere());
      return reply;
    };
    app.all(`${prefix}/*`, answer);
  }
}
