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
  readonly city: City;
  readonly now: () => number;
};

/** Who calls from outside: in the demonstration city everybody plays a part. */
export function callerOf({ demonstration }: City): Caller {
  return demonstration === null ? 'visitor' : 'demonstrator';
}

/** What an operation gets that is called now. */
export function contextNow({ opened, city, now }: Served, caller: Caller): CityContext {
  const moment = now();
  return { ...opened, caller, city: async () => city, now: moment, today: dayInChina(moment) };
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

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(app: FastifyInstance, served: Served): void {
  const caller = callerOf(served.city);
  const options = {
    filter: offeredTo(caller),
    interceptors: [reporting((error) => app.log.error(error))],
  };
  const handlers = [
    {
      prefix: '/api',
      handler: new OpenAPIHandler<CityContext>(router, {
        ...options,
        customJsonSerializers: PLAIN_ANSWERS,
      }),
    },
    { prefix: '/rpc', handler: new RPCHandler<CityContext>(router, options) },
  ] as const;
  for (const { prefix, handler } of handlers) {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const context = contextNow(served, caller);
      const { matched } = await handler.handle(request, reply, { prefix, context });
      if (!matched) sendRefusal(request, reply, nothingHere());
      return reply;
    };
    app.all(`${prefix}/*`, answer);
  }
}
