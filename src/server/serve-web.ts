import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nothingHere, sendRefusal } from './answer-errors.ts';

const HASHED = /[/\\]assets[/\\]/;
const YEAR_S = 31_536_000;

/**
 * Serves the built web app: hashed assets for a year, all else to be asked for again, every address
 * of the app by its index page. Files that the build compressed (.br, .gz) are sent compressed.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const caching = HASHED.test(path) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
        reply.header('cache-control', caching);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return sendRefusal(request, reply, nothingHere());
    return built ? reply.sendFile('index.html') : sendUnbuilt(reply);
  });
}

/** An address of the web app: asked for by a browser, no file, not under /api or /rpc. */
function isPage(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const lastPart = path.slice(path.lastIndexOf('/') + 1);
  return reads && !/^\/(api|rpc)(\/|$)/.test(path) && !lastPart.includes('.');
}

function sendUnbuilt(reply: FastifyReply): FastifyReply {
  const text =
    '网页还没有构建：npm run build。接口说明在 /api/ 。\nThe web app is not built: npm run build. The API is described at /api/ .\n';
  return reply.status(404).type('text/plain; charset=utf-8').send(text);
}
