import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { addressBlock } from '../operations/index.ts';
import { answerError } from './answer-errors.ts';
import { encodeAnswer } from './encode-answer.ts';
import { guardOrigin } from './guard-origin.ts';
import { keepRefusalOf, keepRefusals } from './keep-refusals.ts';
import { limitAccounts } from './limit-accounts.ts';
import { limitTime, REQUEST_MS, UPLOAD_MS } from './limit-time.ts';
import { type LogSink, logOptions } from './log.ts';
import type { Metrics } from './metrics.ts';
import { observeRequests } from './observe-requests.ts';
import { readFormBody } from './read-form-body.ts';
import { readJsonBody } from './read-json-body.ts';
import { type Readiness, serveHealth, turnAway } from './readiness.ts';
import { securityHeaders } from './security-headers.ts';
import { serveApiPage } from './serve-api-page.ts';
import { serveFiles } from './serve-files.ts';
import { serveOperations } from './serve-operations.ts';
import { serveSignIn } from './serve-sign-in.ts';
import { serveWeb } from './serve-web.ts';
import type { Served } from './served.ts';
import type { Settings } from './settings.ts';

export type AppOptions = Served & {
  readonly settings: Pick<
    Settings,
    'RATE_LIMIT' | 'BODY_LIMIT' | 'OVERLOAD_MS' | 'TRUST_PROXY' | 'LOG_LEVEL'
  >;
  /** Where the site is reached from outside, as `https://…`; undefined: wherever it is called. */
  readonly address: string | undefined;
  /** The built web app; where it is absent, `/` says so. */
  readonly webFolder: string;
  readonly readiness: Readiness;
  readonly metrics?: Metrics | null;
  readonly log?: LogSink;
};

/** Builds the server: operations under /api and /rpc, /health, and the web app. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { settings } = options;
  const app: FastifyInstance = Fastify({
    ...logOptions(settings.LOG_LEVEL, options.log),
    genReqId: () => randomUUID(),
    bodyLimit: settings.BODY_LIMIT,
    trustProxy: settings.TRUST_PROXY,
    forceCloseConnections: 'idle',
    requestTimeout: UPLOAD_MS,
    http: { headersTimeout: REQUEST_MS },
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
  });
  const keepRefusal = keepRefusals(options);
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    await keepRefusalOf(error, request, keepRefusal);
    answerError(error, request, reply);
    return reply;
  });
  readBodies(app);
  const headers = await securityHeaders();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  limitTime(app, REQUEST_MS);
  serveFiles(app);
  observeRequests(app, options.metrics ?? null);
  serveHealth(app, options.readiness, options.city);
  app.addHook('onSend', (_request, _reply, payload, done) => done(null, encodeAnswer(payload)));
  if (settings.OVERLOAD_MS !== 'off') {
    await app.register(underPressure, {
      maxEventLoopDelay: settings.OVERLOAD_MS,
      pressureHandler: turnAway(options.readiness),
    });
  }
  await app.register(async (scope) => {
    const max = settings.RATE_LIMIT;
    if (max !== 'off') {
      const keyGenerator = ({ ip }: FastifyRequest) => addressBlock(ip);
      await scope.register(rateLimit, {
        ...{ global: false, max, timeWindow: '1 minute', keyGenerator },
      });
      scope.addHook('onRequest', scope.rateLimit());
    }
    guardOrigin(scope, options.address);
    await serveApiPage(scope, options.opened, options.demonstrates);
    serveSignIn(scope, { ...options, keepRefusal });
    const limitAccount = max === 'off' ? null : limitAccounts(scope, max);
    serveOperations(scope, { ...options, keepRefusal, limitAccount });
  });
  await serveWeb(app, options.webFolder);
  return app;
}

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer) => readJsonBody(body),
  );
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) =>
      readFormBody(body, request.headers['content-type'] ?? ''),
  );
}
