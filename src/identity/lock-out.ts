import { createHmac } from 'node:crypto';
import {
  forgetAttempts,
  keepAttempts,
  readAttempts,
  type Store,
  takeAttempts,
} from '../store/index.ts';

/** So many attempts within `WINDOW_MS` lock a name for `WINDOW_MS` after the last of them. */
const ATTEMPTS = 5;
const WINDOW_MS = 15 * 60_000;

/** Whether one may try: the attempt counts until `forget`; `last` locks when it is wrong. */
type Attempt = { readonly allowed: false } | { readonly allowed: true; readonly last: boolean };

export type LockOut = {
  /** Counts an attempt under a name before it is made, so that many at once are counted too. */
  attempt(name: string): Promise<Attempt>;
  /** Does not count the last attempt: it was neither right nor wrong. */
  takeBack(name: string): Promise<void>;
  /** Forgets the attempts under a name: the right password came. */
  forget(name: string): Promise<void>;
  /** Takes what counts once. @returns whether nobody took it within `WINDOW_MS` */
  takeOnce(name: string): Promise<boolean>;
};

/**
 * Counts attempts to sign in by name, in the store, so that a restart or another worker does not
 * start anew. A name is counted whether an account has it or not, and kept only as a keyed digest.
 */
export function openLockOut(store: Store, secret: string, now: () => number): LockOut {
  const inTurn = takeTurns();
  const keyOf = (name: string) =>
    createHmac('sha256', secret).update(`attempt:${name.trim().toLowerCase()}`).digest('hex');
  const count = (key: string) =>
    store.write(async (handle): Promise<Attempt> => {
      const at = now();
      const before = await takeAttempts(handle, key, new Date(at));
      if (isLocked(before, at)) return { allowed: false };
      const tried = [...before.filter(within(at)), new Date(at)];
      await keepAttempts(handle, key, tried, timesOf(at));
      return { allowed: true, last: tried.length >= ATTEMPTS };
    });
  return {
    attempt: (name) => {
      const key = keyOf(name);
      return inTurn(key, async () => {
        // Whoever is locked out costs a look and no transaction.
        const before = await store.read((handle) => readAttempts(handle, key));
        return isLocked(before, now()) ? { allowed: false } : count(key);
      });
    },
    takeBack: (name) =>
      store.write(async (handle) => {
        const at = now();
        const tried = await takeAttempts(handle, keyOf(name), new Date(at));
        await keepAttempts(handle, keyOf(name), tried.slice(0, -1), timesOf(at));
      }),
    forget: (name) => store.write((handle) => forgetAttempts(handle, keyOf(name))),
    takeOnce: (name) =>
      store.write(async (handle) => {
        const at = now();
        const taken = await takeAttempts(handle, keyOf(name), new Date(at));
        if (taken.some(within(at))) return false;
        await keepAttempts(handle, keyOf(name), [new Date(at)], timesOf(at));
        return true;
      }),
  };
}

/** All but the last may be older than the window by now: the lock lasts from the last one on. */
function isLocked(tried: readonly Date[], at: number): boolean {
  return tried.length >= ATTEMPTS && tried.some(within(at));
}

function timesOf(at: number): { at: Date; stale: Date } {
  return { at: new Date(at), stale: new Date(at - WINDOW_MS) };
}

function within(at: number): (tried: Date) => boolean {
  return (tried) => tried.getTime() > at - WINDOW_MS;
}

/** Lets those with the same key wait here for each other, and not with a connection each. */
function takeTurns(): <T>(key: string, run: () => Promise<T>) => Promise<T> {
  const lasts = new Map<string, Promise<unknown>>();
  return async (key, run) => {
    const turn = (lasts.get(key) ?? Promise.resolve()).then(run, run);
    lasts.set(key, turn);
    try {
      return await turn;
    } finally {
      if (lasts.get(key) === turn) lasts.delete(key);
    }
  };
}
