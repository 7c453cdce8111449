import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../operations/index.ts';
import { RequestProblem } from './request-problem.ts';

export type Refusal = { readonly status: number; readonly code: string; readonly problem: Problem };

/** What Fastify and its plugins refuse, by status. */
const BY_STATUS: Readonly<Record<number, { code: string; zh: string; en: string }>> = {
  400: { code: 'BAD_REQUEST', zh: '请求不合规格', en: 'Malformed request' },
  404: { code: 'NOT_FOUND', zh: '没有这个地址', en: 'There is nothing at this address' },
  408: { code: 'TIMEOUT', zh: '请求超时', en: 'The request took too long' },
  413: { code: 'PAYLOAD_TOO_LARGE', zh: '请求体太大', en: 'The body is too large' },
  414: { code: 'BAD_REQUEST', zh: '地址太长', en: 'The address is too long' },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    zh: '不支持这种内容类型；应为 application/json',
    en: 'This content type is not supported; expected application/json',
  },
  429: {
    code: 'TOO_MANY_REQUESTS',
    zh: '请求过于频繁，请稍后再试',
    en: 'Too many requests; try again later',
  },
  503: { code: 'SERVICE_UNAVAILABLE', zh: '服务繁忙，请稍后再试', en: 'Busy; try again later' },
};

/** Answers a refusal from outside the operations in the operations' own form. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const refusal = refusalOf(error);
  if (refusal.status >= 500 && refusal.status !== 503) {
    request.log.error({ err: error }, 'a request failed');
  }
  sendRefusal(request, reply, refusal);
}

/** Sends a refusal; to the typed client in the envelope that it reads. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void {
  const { status, code, problem } = refusal;
  const message = `${problem.message.zh} ${problem.message.en}`;
  const body = { defined: false, code, status, message, data: { problems: [problem] } };
  void reply.status(status).send(request.url.startsWith('/rpc') ? { json: body } : body);
}

/** The refusal of an address that leads nowhere. */
export function nothingHere(): Refusal {
  return known(404, 404);
}

/** What an error is answered with. */
export function refusalOf(error: FastifyError): Refusal {
  if (error instanceof RequestProblem) {
    return { status: error.statusCode, code: error.code, problem: error.problem };
  }
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? known(status, 400) : known(status, 500);
}

/** The refusal of a status; of `otherwise` where there is none for it. */
export function known(status: number, otherwise: number): Refusal {
  const words = BY_STATUS[status] ?? BY_STATUS[otherwise] ?? FAILED;
  const { code, zh, en } = words;
  return { status, code, problem: { field: '', message: { zh, en } } };
}

const FAILED = { code: 'INTERNAL_SERVER_ERROR', zh: '服务器出错了', en: 'The server failed' };
