import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type City,
  type CityContext,
  dayInChina,
  type OpenCatalogue,
  router,
} from '../operations/index.ts';
import { nothingHere, sendRefusal } from './answer-errors.ts';
import { offeredAt } from './offered-at.ts';
import { PLAIN_ANSWERS } from './plain-json.ts';
import { markOf, whoCalls } from './who-calls.ts';

/** What is served: a catalogue, the records of a city, and the time in milliseconds since 1970. */
export type Served = {
  readonly opened: OpenCatalogue;
  readonly city: City;
  readonly now: () => number;
};

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(app: FastifyInstance, { opened, city, now }: Served): void {
  const demonstrates = city.demonstration !== null;
  const report = async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ORPCError) || error.status >= 500) app.log.error(error);
      throw error;
    }
  };
  const options = { filter: offeredAt(demonstrates), interceptors: [report] };
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
  const contextOf = async (request: FastifyRequest): Promise<CityContext> => {
    const moment = now();
    return {
      ...opened,
      caller: await whoCalls(request, city, moment),
      demonstrates,
      city: () => open,
      now: moment,
      today: dayInChina(moment),
      request: markOf(request),
      note: () => undefined,
      standing: 'other',
    };
  };
  for (const { prefix, handler } of handlers) {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const context = await contextOf(request);
      const { matched } = await handler.handle(request, reply, { prefix, context });
      if (!matched) sendRefusal(request, reply, nothingHere());
      return reply;
    };
    app.all(`${prefix}/*`, answer);
  }
}
