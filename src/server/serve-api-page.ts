import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { OpenCatalogue } from '../operations/index.ts';
import { renderPage } from './api-page/render-page.ts';
import { describeApi } from './describe-api.ts';

const STYLE = read('page.css');
const ICON = read('icon.svg');

/** Serves the description of the API: /api/openapi.json, and as a page at /api/ (?lang=en). */
export async function serveApiPage(
  app: FastifyInstance,
  opened: OpenCatalogue,
  demonstrates: boolean,
): Promise<void> {
  const description = await describeApi(opened, demonstrates);
  app.get('/api/openapi.json', () => description);
  app.get('/api/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
  app.get('/api/icon.svg', (_request, reply) => reply.type('image/svg+xml').send(ICON));
  app.get('/api', (_request, reply) => reply.redirect('/api/'));
  app.get<{ Querystring: { lang?: unknown } }>('/api/', (request, reply) => {
    const lang = request.query.lang === 'en' ? 'en' : 'zh';
    const page = renderPage(description, `${request.protocol}://${request.host}`, lang);
    return reply.type('text/html; charset=utf-8').send(page);
  });
}

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, 'api-page', name), 'utf8');
}
