import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { streamOf } from '../operations/index.ts';

/** Where a body is a file: the addresses of `addAttachment` and `addCaseDocument`. */
const UPLOADS = ['/api/parties/:party/attachments', '/api/cases/:case/documents'];
const FILE = 'application/octet-stream';

/** A sender who says nothing for so long has gone. */
const SILENT_MS = 30_000;
/** Who was refused may read why while they still send; then the line is cut. */
const REFUSED_MS = 5_000;

/**
 * Serves the addresses to which files are uploaded: the body of a request is handed on as a file
 * whose bytes come as they are read, so that nothing of it is read before its sender was let in.
 */
export function takeUploads(app: FastifyInstance, answer: RouteHandlerMethod): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(FILE, async (request: FastifyRequest, body: Readable) => {
      request.raw.setTimeout(SILENT_MS, () => body.destroy(new Error('nothing came for long')));
      return { file: new IncomingFile(body, nameIn(request), sizeIn(request)) };
    });
    scope.addHook('onResponse', async ({ raw }) => {
      raw.setTimeout(0);
      if (!raw.complete) setTimeout(() => raw.destroy(), REFUSED_MS).unref();
    });
    for (const address of UPLOADS) scope.post(address, answer);
  });
}

/** Whether a request brings a file, which may take longer than others. */
export function isUpload({ routeOptions, headers }: FastifyRequest): boolean {
  return UPLOADS.includes(routeOptions.url ?? '') && headers['content-type'] === FILE;
}

/** A file that is on its way: its bytes come once, by `stream`, and its size is what was said. */
class IncomingFile extends File {
  readonly #body: Readable;

  constructor(body: Readable, name: string, size: number) {
    super([], name, { type: FILE });
    this.#body = body;
    Object.defineProperty(this, 'size', { value: size });
  }

  /** Who reads it to no end leaves the rest to be thrown away, so that its sender may read why. */
  override stream(): ReturnType<File['stream']> {
    const body = this.#body;
    const pieces = body.iterator({ destroyOnReturn: false });
    return streamOf(pieces, async () => {
      await pieces.return?.();
      body.resume();
    });
  }
}

/** The size that a request says its body has; 0 where it says none. */
function sizeIn({ headers }: FastifyRequest): number {
  return Number(headers['content-length'] ?? 0);
}

/** The name in `content-disposition`, in the form of RFC 8187 or plain; empty where there is none. */
function nameIn({ headers }: FastifyRequest): string {
  const given = headers['content-disposition'] ?? '';
  const encoded = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(given)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return '';
    }
  }
  return /filename\s*=\s*"((?:\\.|[^"\\])*)"/i.exec(given)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? '';
}
