import type { FastifyRequest } from 'fastify';
import {
  type Caller,
  type City,
  callerFor,
  DEMONSTRATOR,
  dayInChina,
  type RequestMark,
  VISITOR,
} from '../operations/index.ts';

/**
 * Who calls: who is signed in, in the post that the header `zhida-post` names, else a visitor. A post
 * that they do not hold today lets them read only.
 */
export async function whoCalls(
  request: FastifyRequest,
  { city, demonstrates }: { readonly city: () => Promise<City>; readonly demonstrates: boolean },
  now: number,
): Promise<Caller> {
  const visitor = demonstrates ? DEMONSTRATOR : VISITOR;
  const { cookie } = request.headers;
  if (cookie === undefined) return visitor;
  const { identity, store } = await city();
  const session = await identity.sessionOf(new Headers({ cookie }));
  if (session === null) return visitor;
  return callerFor(store, session, headerOf(request, 'zhida-post'), dayInChina(now));
}

const LONGEST_NUMBER = 64;

/** The request as the audit log names it. */
export function markOf(request: FastifyRequest): RequestMark {
  const number = headerOf(request, 'zhida-request');
  return {
    number: number === null || number.length > LONGEST_NUMBER ? null : number,
    address: request.ip,
  };
}

function headerOf({ headers }: FastifyRequest, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
