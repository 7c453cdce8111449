import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Context, dayInChina, type OpenCatalogue, router } from '../operations/index.ts';
import { nothingHere, sendRefusal } from './answer-errors.ts';
import { forVisitors } from './for-visitors.ts';
import { PLAIN_ANSWERS } from './plain-json.ts';

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(
  app: FastifyInstance,
  opened: OpenCatalogue,
  now: () => number,
): void {
  const report = async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ORPCError) || error.status >= 500) app.log.error(error);
      throw error;
    }
  };
  const options = { filter: forVisitors, interceptors: [report] };
  const handlers = [
    {
      prefix: '/api',
      handler: new OpenAPIHandler<Context>(router, {
        ...options,
        customJsonSerializers: PLAIN_ANSWERS,
      }),
    },
    { prefix: '/rpc', handler: new RPCHandler<Context>(router, options) },
  ] as const;
  const contextNow = (): Context => ({ ...opened, caller: 'visitor', today: dayInChina(now()) });
  for (const { prefix, handler } of handlers) {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const { matched } = await handler.handle(request, reply, { prefix, context: contextNow() });
      if (!matched) sendRefusal(request, reply, nothingHere());
      return reply;
    };
    app.all(`${prefix}/*`, answer);
  }
}
