import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The operation that answered; null for pages, refusals and what leads nowhere. */
    operation: string | null;
    /** The account that asked, once it is known. */
    account: string | null;
  }
}

/**
 * Notes every request when it has been answered: one line in the log, and its place in the metrics.
 * Neither has the address, the body, a name or anything else that a person sent; the address that
 * was asked for and where from are in the log at the level debug only.
 */
export function observeRequests(app: FastifyInstance, metrics: Metrics | null): void {
  app.decorateRequest('operation', null);
  app.decorateRequest('account', null);
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.operation ?? routeOf(request.routeOptions.url);
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const account = request.account === null ? {} : { account: request.account };
    request.log.info({ operation, status, ms, ...account }, 'answered');
    const { method, url, ip } = request;
    request.log.debug({ method, url, address: ip }, 'asked');
    metrics?.observe(operation, status, reply.elapsedTime / 1000);
  });
}

/** A name for what is no operation: the route as it is written, never what was asked for. */
function routeOf(route: string | undefined): string {
  if (route === undefined || route === '*' || route === '/*') return 'page';
  return /^\/(api|rpc)\/\*$/.test(route) ? 'none' : route;
}
