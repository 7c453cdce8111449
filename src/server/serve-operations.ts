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

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(app: FastifyInstance, { opened, city, now }: Served): void {
  const caller = callerOf(city);
  const report = async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ORPCError) || error.status >= 500) app.log.error(error);
      throw error;
    }
  };
  const options = { filter: offeredTo(caller), interceptors: [report] };
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
  const open = Promise.resolve(city);
  const contextNow = (): CityContext => {
    const moment = now();
    return { ...opened, caller, city: () => open, now: moment, today: dayInChina(moment) };
  };
  for (const { prefix, handler } of handlers) {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const { matched } = await handler.handle(request, reply, { prefix, context: contextNow() });
      if (!matched) sendRefusal(request, reply, nothingHere());
      return reply;
    };
    app.all(`${prefix}/*`, answer);
  }
}
