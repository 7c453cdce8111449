import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type City, openAttachments, openCity } from '../operations/index.ts';
import { TEST_SIGN_IN } from '../operations/shipped.test-kit.ts';
import type { TestDatabase } from '../store/engines.test-kit.ts';
import { keepSecondFactor } from '../store/index.ts';
import { opened } from './app.test-kit.ts';
import { type AppOptions, buildApp } from './app.ts';

/** A server on a database of its own, reached over HTTP as a browser reaches it. */
export type House = {
  readonly city: City;
  readonly address: string;
  /** Where attachments are kept. */
  readonly folder: string;
  /** The cookie of somebody who is signed in, by default with the second step made. */
  signIn(account: string, withSecondFactor?: boolean): Promise<string>;
  /** Calls an operation as the web app does. */
  call(operation: string, input: unknown, as?: Called): Promise<Answer>;
  /** Sends anything; a body is sent as JSON. */
  send(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  close(): Promise<void>;
};

type Headers = Readonly<Record<string, string>>;
/** Whose cookie, in which post; a number for the request unless it is null. */
export type Called = {
  readonly cookie?: string;
  readonly post?: string;
  readonly number?: string | null;
  readonly headers?: Headers;
};
export type Answer = {
  readonly status: number;
  readonly headers: globalThis.Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  readonly body: any;
};

const SETTINGS: AppOptions['settings'] = {
  RATE_LIMIT: 'off',
  BODY_LIMIT: 100_000,
  OVERLOAD_MS: 'off',
  TRUST_PROXY: 'loopback',
  LOG_LEVEL: 'silent',
};

export async function openHouse(
  database: TestDatabase,
  as: 'real' | 'demonstration',
  settings: Partial<AppOptions['settings']> = {},
): Promise<House> {
  const { location } = database;
  const signIn = { ...TEST_SIGN_IN, address: undefined };
  const folder = mkdtempSync(join(tmpdir(), 'zhida-house-'));
  const attachments = await openAttachments({ folder }, { limit: 1_000_000, scanner: null });
  const city = await openCity({ opened, attachments, location, as, now: Date.now(), signIn });
  const app = await buildApp({
    opened,
    city: async () => city,
    demonstrates: as === 'demonstration',
    readiness: { phase: 'serving' },
    settings: { ...SETTINGS, ...settings },
    webFolder: '/nowhere',
    address: undefined,
    now: Date.now,
  });
  const address = await listen(app);
  let last = 0;
  const send: House['send'] = async (method, path, body, headers = {}) => {
    const asJson = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(address + path, {
      method,
      headers: { ...asJson, 'sec-fetch-site': 'same-origin', ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: readJson(text) };
  };
  return {
    city,
    address,
    folder,
    send,
    async signIn(account, withSecondFactor = true) {
      const [cookie = ''] = await city.identity.signInAs(account, null);
      const [pair = ''] = cookie.split(';');
      const token = decodeURIComponent(pair.slice(pair.indexOf('=') + 1)).split('.')[0] ?? '';
      if (withSecondFactor) await city.store.write((handle) => keepSecondFactor(handle, token));
      return pair;
    },
    async call(operation, input, { cookie, post, number, headers = {} } = {}) {
      const own = number === undefined ? `test-${++last}` : number;
      const answer = await send(
        'POST',
        `/rpc/${operation}`,
        { json: input },
        {
          ...(cookie === undefined ? {} : { cookie }),
          ...(post === undefined ? {} : { 'zhida-post': post }),
          ...(own === null ? {} : { 'zhida-request': own }),
          ...headers,
        },
      );
      return { ...answer, body: answer.body?.json };
    },
    async close() {
      await app.close();
      await city.refusals.close();
      await city.store.close();
      await database.remove();
      rmSync(folder, { recursive: true });
    },
  };
}

async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
