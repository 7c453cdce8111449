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
  type RequestMark,
  router,
} from '../operations/index.ts';
import { nothingHere, sendRefusal } from './answer-errors.ts';
import { offeredAt } from './offered-at.ts';
import { PLAIN_ANSWERS } from './plain-json.ts';
import { markOf, whoCalls } from './who-calls.ts';

/** What is served: a catalogue, the records of a city, and the time in milliseconds since 1970. */
export type Served = {
  readonly opened: OpenCatalogue;
  /** The records, as soon as they are open. */
  readonly city: () => Promise<City>;
  readonly now: () => number;
  /** Whether this is a demonstration city. */
  readonly demonstrates: boolean;
};

/** What an operation gets that is called at a moment. */
export function contextAt(
  { opened, city, demonstrates }: Served,
  moment: number,
  caller: Caller,
  request: RequestMark,
): CityContext {
  return {
    ...opened,
    ...{ caller, demonstrates, city, request },
    now: moment,
    today: dayInChina(moment),
    note: () => undefined,
    standing: 'other',
  };
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
type Asked = CityContext & { readonly asked: FastifyRequest };

/** Notes on the request which operation answers it, for the log and the metrics. */
async function noteOperation<T>(called: {
  readonly path: readonly string[];
  readonly context: Asked;
  next(): Promise<T>;
}): Promise<T> {
  const { asked, caller } = called.context;
  asked.operation = called.path.join('.');
  asked.account = caller.is === 'member' ? caller.account : null;
  return called.next();
}

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(app: FastifyInstance, served: Served): void {
  // Made anew for each handler, because handlers add to these lists.
  const options = () => ({
    filter: offeredAt(served.demonstrates),
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
      const moment = served.now();
      const caller = await whoCalls(request, served, moment);
      const context = {
        ...contextAt(served, moment, caller, markOf(request)),
        asked: request,
      };
      const { matched } = await handler.handle(request, reply, { prefix, context });
      if (!matched) sendRefusal(request, reply, nothingHere());
      return reply;
    };
    app.all(`${prefix}/*`, answer);
  }
}
