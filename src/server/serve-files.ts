import type { FastifyInstance } from 'fastify';

/** Should a file be opened as a page all the same, it runs nothing and reaches nothing. */
const POLICY = "default-src 'none'; sandbox";

/** Has every file that an operation gives be saved, never opened, and kept by nobody on the way. */
export function serveFiles(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    const disposition = reply.getHeader('content-disposition');
    if (typeof disposition !== 'string') return;
    reply.headers({
      'content-disposition': disposition.replace(/^inline/, 'attachment'),
      'content-security-policy': POLICY,
      'cache-control': 'private, no-store',
    });
  });
}
