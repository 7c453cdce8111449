import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { RPCHandler } from '@orpc/server/node';
import { type CityContext, controlSocket, OPERATOR, router } from '../operations/index.ts';
import { contextAt, isFailure, type Served } from './served.ts';

const OWNER_ONLY = 0o177;
const NO_MARK = { number: null, address: null };

/** The control socket of a running server. */
export type Control = { close(): Promise<void> };

/**
 * Serves the operations to the operator: on a socket in the data folder that only the owner of
 * this process can open. A socket that a dead server left is replaced.
 * @returns undefined when another server answers there
 */
export async function openControl(
  home: string,
  served: Served,
  report: (error: unknown) => void,
): Promise<Control | undefined> {
  const path = controlSocket(home);
  if (await answers(path)) return undefined;
  rmSync(path, { force: true });
  const handler = new RPCHandler<CityContext>(router, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          if (isFailure(error)) report(error);
          throw error;
        }
      },
    ],
  });
  const server = createServer(async (request, response) => {
    const context = await contextAt(served, served.now(), OPERATOR, NO_MARK);
    response.setHeader('connection', 'close');
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context });
    if (!matched) response.writeHead(404).end();
  });
  await listen(server, path);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** Whether a server listens at a socket. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path)
      .once('connect', () => {
        probe.destroy();
        resolve(true);
      })
      .once('error', () => resolve(false));
  });
}

/** The socket is made while `listen` runs, so it is never open to others, not even for a moment. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const before = process.umask(OWNER_ONLY);
    server.listen({ path, exclusive: true }, () => resolve());
    process.umask(before);
  });
}
