import { createHash } from 'node:crypto';
import type { TestDatabase } from '../store/engines.test-kit.ts';
import { openStore, type Store } from '../store/index.ts';
import { type Identity, type IdentityOptions, openIdentity, type SignInEvent } from './index.ts';

export const ADDRESS = 'http://localhost:3000';
export const PASSWORD = 'Correct-Horse-7';

/** Instead of scrypt, which takes a tenth of a second for each password on purpose. */
const QUICK: IdentityOptions['hashing'] = {
  hash: async (password) => quickHash(password),
  verify: async ({ hash, password }) => hash === quickHash(password),
};

function quickHash(password: string): string {
  return createHash('sha256').update(password.normalize('NFKC')).digest('hex');
}

/** An identity on a new database, its events, a clock that can be moved, and a browser. */
export type TestHouse = {
  readonly identity: Identity;
  readonly store: Store;
  readonly events: SignInEvent[];
  readonly failures: string[];
  /** Moves the clock. */
  wait(minutes: number): void;
  browser(): Browser;
  reopen(options: Partial<IdentityOptions>): Promise<Identity>;
  close(): Promise<void>;
};

/** Keeps cookies, as a browser does. */
export type Browser = {
  readonly headers: Headers;
  /** The last values of Set-Cookie. */
  readonly set: string[];
  /** Takes these values of Set-Cookie. */
  keep(cookies: readonly string[]): void;
  post(path: string, body?: unknown, identity?: Identity): Promise<Answer>;
  get(path: string, identity?: Identity): Promise<Answer>;
};

type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  readonly body: any;
  readonly location: string | null;
};

export async function openTestHouse(
  database: TestDatabase,
  more: Partial<IdentityOptions> = {},
): Promise<TestHouse> {
  const store = await openStore(database.location);
  const events: SignInEvent[] = [];
  const failures: string[] = [];
  let ahead = 0;
  const options: IdentityOptions = {
    store,
    secret: 'a secret of a test house, long enough',
    address: ADDRESS,
    trustedOrigins: [],
    now: () => Date.now() + ahead,
    report: async (event) => {
      events.push(event);
    },
    hashing: QUICK,
    fail: (message) => failures.push(message),
    ...more,
  };
  const identity = await openIdentity(options);
  return {
    identity,
    store,
    events,
    failures,
    wait: (minutes) => {
      ahead += minutes * 60_000;
    },
    browser: () => openBrowser(identity),
    reopen: (changed) => openIdentity({ ...options, ...changed }),
    async close() {
      await store.close();
      await database.remove();
    },
  };
}

/** A browser that calls an identity, by default this one. */
export function openBrowser(usual: Identity): Browser {
  const jar = new Map<string, string>();
  const set: string[] = [];
  const headers = () => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({ origin: ADDRESS, ...(cookie === '' ? {} : { cookie }) });
  };
  const take = (cookies: readonly string[]) => {
    set.splice(0, set.length, ...cookies);
    for (const cookie of cookies) keep(jar, cookie);
  };
  const ask = async (identity: Identity, path: string, init: RequestInit): Promise<Answer> => {
    const request = new Request(`${ADDRESS}/api/auth${path}`, { ...init, headers: headers() });
    const response = await identity.handle(request, '192.0.2.7');
    take(response.headers.getSetCookie());
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, body, location: response.headers.get('location') };
  };
  return {
    get headers() {
      return headers();
    },
    set,
    keep: take,
    post: (path, body = {}, identity = usual) =>
      ask(identity, path, { method: 'POST', body: JSON.stringify(body) }),
    get: (path, identity = usual) => ask(identity, path, {}),
  };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';');
  const at = pair.indexOf('=');
  const gone = attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0');
  if (gone) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}
