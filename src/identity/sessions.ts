import {
  endSession,
  findSession,
  keepSeen,
  type LiveSession,
  removeIdleSessions,
  type Store,
} from '../store/index.ts';
import type { Session } from './identity.ts';
import type { Library } from './library.ts';
import { realEmail } from './oidc.ts';
import { IDLE_MS, LONGEST_MS, SEEN_EVERY_MS } from './session-limits.ts';

/** Whom the cookies of a request stand for. */
export type Visitor = {
  /** Who is signed in. */
  readonly who: (LiveSession & { readonly token: string }) | null;
  /** The account that is being asked for its second step. */
  readonly asked: string | null;
};

export type Sessions = {
  /** Reads the cookies; a session that is over is removed, one that goes on is kept alive. */
  visitorOf(headers: Headers): Promise<Visitor>;
  /** Removes all sessions that have idled out. */
  sweep(): Promise<void>;
};

export function openSessions(library: Library, store: Store, now: () => number): Sessions {
  const liveSession = async (token: string): Promise<Visitor['who']> => {
    const signedIn = await store.read((handle) => findSession(handle, token));
    if (signedIn === undefined) return null;
    const at = now();
    if (isOver(signedIn, at)) {
      await store.write((handle) => endSession(handle, token));
      return null;
    }
    if (at - signedIn.lastSeenAt.getTime() >= SEEN_EVERY_MS) {
      await store.write((handle) => keepSeen(handle, token, new Date(at)));
    }
    return { ...signedIn, token };
  };
  return {
    async visitorOf(headers) {
      if (!headers.has('cookie')) return NOBODY;
      const { token, asked } = await library.api.readCookies({ headers });
      return { who: token === null ? null : await liveSession(token), asked };
    },
    sweep: () => store.write((handle) => removeIdleSessions(handle, new Date(now() - IDLE_MS))),
  };
}

/** What others may know of one who is signed in. */
export function sessionOf(who: LiveSession): Session {
  const { account, name, secondFactor, secondFactorOn, creditCode, organisation } = who;
  const email = realEmail(who.email);
  return { account, name, email, secondFactor, secondFactorOn, creditCode, organisation };
}

const NOBODY: Visitor = { who: null, asked: null };

function isOver({ disabled, startedAt, lastSeenAt }: LiveSession, at: number): boolean {
  return disabled || at - startedAt.getTime() >= LONGEST_MS || at - lastSeenAt.getTime() >= IDLE_MS;
}
