import type { FastifyInstance } from 'fastify';
import { isUpload } from './take-uploads.ts';

/** A request has this long to arrive, in milliseconds; one that brings a file has longer. */
export const REQUEST_MS = 30_000;
export const UPLOAD_MS = 600_000;

/** Who was told so may read it before the line is closed, in milliseconds. */
const TOLD_MS = 5_000;

/**
 * Cuts off a request that does not arrive in time. What brings a file has the server's own limit.
 * @param told who is cut off has so long to read why, and holds the line no longer
 */
export function limitTime(app: FastifyInstance, longest: number, told = TOLD_MS): void {
  app.addHook('onRequest', async (request, reply) => {
    const { headers, raw } = request;
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
    if (!hasBody || isUpload(request)) return;
    const timer = setTimeout(() => {
      if (raw.complete) return;
      if (reply.raw.headersSent || !raw.socket.writable) return void raw.destroy();
      raw.socket.end(TOO_LATE);
      setTimeout(() => raw.socket.destroy(), told).unref();
    }, longest).unref();
    raw.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
  });
}

const TOO_LATE = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';
