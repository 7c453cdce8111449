import type { FastifyInstance } from 'fastify';
import type { City, Message } from '../operations/index.ts';
import { sendRefusal } from './answer-errors.ts';

/** How far the server has come: requests are taken while it is serving. */
export type Readiness = { phase: 'starting' | 'serving' | 'stopping' };

const ANSWER_MS = 2_000;
const IN_TRANSIT: Readonly<Record<'starting' | 'stopping', Message>> = {
  starting: { zh: '正在启动，请稍后再试', en: 'Starting; try again in a moment' },
  stopping: { zh: '正在停止，请稍后再试', en: 'Stopping; try again in a moment' },
};
const NO_DATABASE: Message = {
  zh: '数据库没有应答',
  en: 'The database does not answer',
};

/** So that a busy server is not taken for a dead one. */
const NEVER_TURNED_AWAY = {
  config: { pressureHandler: () => undefined },
  logLevel: 'warn',
} as const;

/**
 * Serves /health (the process lives) and /health/ready (the catalogue is open and the database
 * answers), and turns all else away while the server starts or stops.
 */
export function serveHealth(
  app: FastifyInstance,
  readiness: Readiness,
  city: () => Promise<City>,
): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { phase } = readiness;
    if (phase === 'stopping') reply.header('connection', 'close');
    if (phase === 'serving' || request.routeOptions.url?.startsWith('/health')) return done();
    const problem = { field: '', message: IN_TRANSIT[phase] };
    sendRefusal(request, reply, { status: 503, code: 'SERVICE_UNAVAILABLE', problem });
  });
  app.addHook('onSend', async (_request, reply) => {
    // A request that was running when the server began to stop is the last of its connection.
    if (readiness.phase === 'stopping') reply.header('connection', 'close');
  });
  app.get('/health', NEVER_TURNED_AWAY, () => ({ status: 'ok' }));
  app.get('/health/ready', NEVER_TURNED_AWAY, async (_request, reply) => {
    const reason = await whyNotReady(readiness, city);
    if (reason === undefined) return { status: 'ready' };
    return reply.status(503).send({ status: 'not_ready', reason });
  });
}

async function whyNotReady(
  { phase }: Readiness,
  city: () => Promise<City>,
): Promise<Message | undefined> {
  if (phase !== 'serving') return IN_TRANSIT[phase];
  let late: NodeJS.Timeout | undefined;
  const silence = new Promise<Message>((resolve) => {
    late = setTimeout(() => resolve(NO_DATABASE), ANSWER_MS);
  });
  const answer = city()
    .then(({ store }) => store.ping())
    .catch(() => NO_DATABASE);
  const reason = await Promise.race([answer, silence]);
  clearTimeout(late);
  return reason ?? undefined;
}
