import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type City, demonstrationAccountsOf } from '../operations/index.ts';
import { nothingHere, sendRefusal } from './answer-errors.ts';
import type { KeepRefusal } from './keep-refusals.ts';

type House = {
  readonly city: () => Promise<City>;
  /** Where the site is reached from outside. */
  readonly address: string | undefined;
  readonly keepRefusal: KeepRefusal;
};

/** Serves signing in and out under /api/auth; in a demonstration city also as a made-up person. */
export function serveSignIn(
  app: FastifyInstance,
  { city: records, address, keepRefusal }: House,
): void {
  app.post('/api/auth/demonstration', async (request, reply) => {
    const city = await records();
    const account = accountOf(request.body, city);
    if (account === undefined) {
      const refusal = nothingHere();
      await keepRefusal(request, refusal.code);
      sendRefusal(request, reply, refusal);
      return reply;
    }
    return finish(request, reply, await city.identity.letIn(account, request.ip), () => false);
  });
  app.all('/api/auth/*', async (request, reply) => {
    const { identity } = await records();
    const answer = await identity.handle(requestOf(request, address), request.ip);
    return finish(request, reply, answer, (code) => KEPT_BY_IDENTITY.test(code));
  });

  /** Sends an answer; a refusal is written down, unless it is kept already. */
  async function finish(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Response,
    isKept: (code: string) => boolean,
  ): Promise<FastifyReply> {
    const body = Buffer.from(await answer.arrayBuffer());
    if (answer.status >= 400) {
      const { code } = JSON.parse(body.toString()) as { readonly code: string };
      if (!isKept(code)) await keepRefusal(request, code);
    }
    return sendAnswer(reply, answer, body);
  }
}

/** Refusals that who is who has written down itself. */
const KEPT_BY_IDENTITY = /^(WRONG_(PASSWORD|CURRENT_PASSWORD|CODE)|CODE_USED|ACCOUNT_DISABLED)$/;

/** `{ post, account? }`: whose holder, or which of the people who may act from it. */
function accountOf(body: unknown, { demonstration }: City): string | undefined {
  if (demonstration === null || typeof body !== 'object' || body === null) return undefined;
  const { post, account } = body as { readonly post?: unknown; readonly account?: unknown };
  return demonstrationAccountsOf(demonstration).find(
    (one) => one.post.id === post && (account === undefined || one.account === account),
  )?.account;
}

/** The request as the sign-in library takes it; its body was read already. */
function requestOf(request: FastifyRequest, address: string | undefined): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  headers.delete('content-length');
  const url = new URL(request.url, address ?? `${request.protocol}://${request.host}`);
  const hasBody = !['GET', 'HEAD'].includes(request.method);
  return new Request(url, {
    method: request.method,
    headers,
    ...(hasBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
  });
}

function sendAnswer(reply: FastifyReply, answer: Response, body: Buffer): FastifyReply {
  reply.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.send(body);
}
