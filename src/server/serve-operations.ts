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
import { nothingHere, type Refusal, sendRefusal } from './answer-errors.ts';
import type { KeepRefusal } from './keep-refusals.ts';
import type { LimitAccount } from './limit-accounts.ts';
import { offeredAt } from './offered-at.ts';
import { PLAIN_ANSWERS } from './plain-json.ts';
import { markOf, whoCalls } from './who-calls.ts';

/** What is served: a catalogue, the records of a city, and the time in milliseconds since 1970. */
export type Served = {
  readonly opened: OpenCatalogue;
  readonly city: City;
  readonly now: () => number;
};

/** What an operation gets, and the request that asks for it. */
type Asked = CityContext & { readonly asked: FastifyRequest };
type Step<T> = { readonly context: Asked; next(): Promise<T> };

const MALFORMED = 'BAD_REQUEST';

type Guards = { readonly keepRefusal: KeepRefusal; readonly limitAccount: LimitAccount | null };

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(
  app: FastifyInstance,
  { opened, city, now, keepRefusal, limitAccount }: Served & Guards,
): void {
  const demonstrates = city.demonstration !== null;
  const taken = new WeakSet<FastifyRequest>();
  const report = async <T>({ next, context }: Step<T>): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      const isFailure =
        taken.has(context.asked) && !(error instanceof ORPCError && error.status < 500);
      if (isFailure) app.log.error(error);
      if (!taken.has(context.asked)) await keepRefusal(context.asked, MALFORMED);
      throw error;
    }
  };
  const take = async <T>({ next, context }: Step<T>): Promise<T> => {
    taken.add(context.asked);
    return next();
  };
  // Each handler gets its own: its plugins add to the lists.
  const options = () => ({
    filter: offeredAt(demonstrates),
    interceptors: [report],
    clientInterceptors: [take],
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
  const open = Promise.resolve(city);
  const contextOf = async (request: FastifyRequest): Promise<Asked> => {
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
      asked: request,
    };
  };
  for (const { prefix, handler } of handlers) {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const context = await contextOf(request);
      const { caller } = context;
      const tooMany =
        caller.is === 'member' ? await limitAccount?.(caller.account, request, reply) : null;
      const refuse = async (refusal: Refusal) => {
        await keepRefusal(request, refusal.code);
        sendRefusal(request, reply, refusal);
        return reply;
      };
      if (tooMany) return refuse(tooMany);
      const { matched } = await handler.handle(request, reply, { prefix, context });
      return matched ? reply : refuse(nothingHere());
    };
    app.all(`${prefix}/*`, answer);
  }
}
