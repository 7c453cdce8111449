import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { known, type Refusal } from './answer-errors.ts';

/** Counts a request of an account; gives the refusal of one too many. */
export type LimitAccount = (
  account: string,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Refusal | null>;

/**
 * Limits the requests of one account a minute, from however many addresses they come. Needs the
 * limit by address on the same app.
 */
export function limitAccounts(app: FastifyInstance, max: number): LimitAccount {
  const accounts = new WeakMap<FastifyRequest, string>();
  const count = app.createRateLimit({
    max,
    timeWindow: '1 minute',
    keyGenerator: (request) => accounts.get(request) ?? '',
  });
  return async (account, request, reply) => {
    accounts.set(request, account);
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return null;
    reply.header('retry-after', counted.ttlInSeconds);
    return known(429, 429);
  };
}
