import { type IncomingMessage, request as sendRequest } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { type Client, controlSocket, type Problem } from '../operations/index.ts';

/** No server runs on the data folder, or it was reached, or it must not be reached. */
export type Connection =
  | { readonly is: 'none' }
  | { readonly is: 'open'; readonly client: Client }
  | { readonly is: 'refused'; readonly problem: Problem };

/** Reaches the server that runs on a data folder, by its control socket. */
export async function connectServer(home: string): Promise<Connection> {
  const path = controlSocket(home);
  const failure = await tryConnecting(path);
  if (failure === 'EACCES' || failure === 'EPERM') return { is: 'refused', problem: NOT_YOURS };
  if (failure !== undefined) return { is: 'none' };
  const link = new RPCLink({ url: 'http://control/rpc', fetch: (asked) => fetchAt(path, asked) });
  return { is: 'open', client: createORPCClient(link) };
}

/** @returns the code of what failed; undefined when a server is there. */
function tryConnecting(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = connect(path)
      .once('connect', () => {
        probe.destroy();
        resolve(undefined);
      })
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

/** Sends a request through a socket in the file system, which `fetch` itself cannot. */
async function fetchAt(socketPath: string, asked: Request): Promise<Response> {
  const { pathname, search } = new URL(asked.url);
  const body = Buffer.from(await asked.arrayBuffer());
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const { method, signal } = asked;
    const headers = { ...Object.fromEntries(asked.headers), 'content-length': body.length };
    sendRequest({ socketPath, path: `${pathname}${search}`, method, headers, signal }, resolve)
      .once('error', reject)
      .end(body);
  });
  const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const status = answer.statusCode ?? 500;
  const stream = status === 204 ? null : (Readable.toWeb(answer) as ReadableStream);
  return new Response(stream, { status, headers });
}

const NOT_YOURS: Problem = {
  field: '',
  message: {
    zh: '服务正在运行，但它属于另一个用户；请以运行服务的用户执行',
    en: 'The server is running, but it belongs to another user; run this as the user of the server',
  },
};
