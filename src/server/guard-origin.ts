import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestProblem } from './request-problem.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];
const HERE = ['same-origin', 'none'];

/**
 * Refuses what a page of another site lets a browser send here in somebody's name: 403. A browser
 * says where a request comes from; who sends a cookie without saying so is refused, too.
 */
export function guardOrigin(app: FastifyInstance, address: string | undefined): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const isRefused = !isReading(request) && !comesFromHere(request, address);
    done(isRefused ? new RequestProblem(403, 'FORBIDDEN', FROM_ELSEWHERE) : undefined);
  });
}

/** Whether a request is one that changes nothing. */
export function isReading({ method }: FastifyRequest): boolean {
  return READING.includes(method);
}

function comesFromHere(request: FastifyRequest, address: string | undefined): boolean {
  const { origin, cookie, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin === ownOrigin(request, address)) return true;
  if (typeof site === 'string') return HERE.includes(site);
  return origin === undefined && cookie === undefined;
}

function ownOrigin(request: FastifyRequest, address: string | undefined): string | undefined {
  return URL.parse(address ?? `${request.protocol}://${request.host}`)?.origin;
}

const FROM_ELSEWHERE = {
  field: '',
  message: {
    zh: '请求来自其他网站的页面，已拒绝；请从本站打开。',
    en: 'The request comes from a page of another site and was refused; open this site itself.',
  },
};
