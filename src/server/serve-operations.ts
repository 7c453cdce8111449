import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { RPCHandler } from '@orpc/server/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CityContext, router } from '../operations/index.ts';
import { nothingHere, type Refusal, sendRefusal } from './answer-errors.ts';
import type { KeepRefusal } from './keep-refusals.ts';
import type { LimitAccount } from './limit-accounts.ts';
import { offeredAt } from './offered-at.ts';
import { PLAIN_ANSWERS } from './plain-json.ts';
import { contextAt, isFailure, type Served } from './served.ts';
import { takeUploads } from './take-uploads.ts';
import { markOf, whoCalls } from './who-calls.ts';

/** What stands before the operations. */
type Guards = {
  readonly keepRefusal: KeepRefusal;
  /** null: no account is limited. */
  readonly limitAccount: LimitAccount | null;
};

/** An operation that was asked for over HTTP. */
type Asked = CityContext & { readonly asked: FastifyRequest };

type Step<T> = { readonly context: Asked; readonly path?: readonly string[]; next(): Promise<T> };

const MALFORMED = 'BAD_REQUEST';

/** No way to call an operation; /rpc would carry one out all the same, past the guard of its origin. */
const ONLY_ASKING = ['HEAD', 'OPTIONS'];

/** Serves the list of operations: as OpenAPI under /api, for the typed client under /rpc. */
export function serveOperations(app: FastifyInstance, served: Served & Guards): void {
  const { keepRefusal, limitAccount } = served;
  const taken = new WeakSet<FastifyRequest>();
  const report = async <T>({ next, context: { asked } }: Step<T>): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (!taken.has(asked)) await keepRefusal(asked, MALFORMED);
      else if (isFailure(error)) app.log.error({ err: error }, 'an operation failed');
      throw error;
    }
  };
  /** Notes on the request which operation answers it and who asks, for the log and the metrics. */
  const take = async <T>({ next, context: { asked, caller }, path = [] }: Step<T>): Promise<T> => {
    taken.add(asked);
    asked.operation = path.join('.');
    asked.account = caller.is === 'member' ? caller.account : null;
    return next();
  };
  // Each handler gets its own: its plugins add to the lists.
  const options = () => ({
    filter: offeredAt(served.demonstrates),
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
  for (const { prefix, handler } of handlers) {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const moment = served.now();
      const caller = await whoCalls(request, served, moment);
      const refuse = async (refusal: Refusal) => {
        await keepRefusal(request, refusal.code);
        sendRefusal(request, reply, refusal);
        return reply;
      };
      const tooMany =
        caller.is === 'member' ? await limitAccount?.(caller.account, request, reply) : null;
      if (tooMany) return refuse(tooMany);
      if (ONLY_ASKING.includes(request.method)) return refuse(nothingHere());
      const context = {
        ...(await contextAt(served, moment, caller, markOf(request))),
        asked: request,
      };
      const { matched } = await handler.handle(request, reply, { prefix, context });
      return matched ? reply : refuse(nothingHere());
    };
    app.all(`${prefix}/*`, answer);
    if (prefix === '/api') takeUploads(app, answer);
  }
}
