import { createHmac } from 'node:crypto';
import { forgetAttempts, keepAttempts, type Store, takeAttempts } from '../store/index.ts';

/** So many attempts within `WINDOW_MS` lock a name for `WINDOW_MS` after the last of them. */
const ATTEMPTS = 5;
const WINDOW_MS = 15 * 60_000;

/** Whether one may try: the attempt counts until `forget`; `last` locks when it is wrong. */
type Attempt = { readonly allowed: false } | { readonly allowed: true; readonly last: boolean };

export type LockOut = {
  /** Counts an attempt under a name before it is made, so that many at once are counted too. */
  attempt(name: string): Promise<Attempt>;
  /** Forgets the attempts under a name: the right password came. */
  forget(name: string): Promise<void>;
};

/**
 * Counts attempts to sign in by name, in the store, so that a restart or another worker does not
 * start anew. A name is counted whether an account has it or not, and kept only as a keyed digest.
 */
export function openLockOut(store: Store, secret: string, now: () => number): LockOut {
  const keyOf = (name: string) =>
    createHmac('sha256', secret).update(`attempt:${name.trim().toLowerCase()}`).digest('hex');
  return {
    attempt: (name) =>
      store.write(async (handle) => {
        const key = keyOf(name);
        const at = now();
        const before = await takeAttempts(handle, key, new Date(at));
        const recent = before.filter((tried) => tried.getTime() > at - WINDOW_MS);
        const full = before.length >= ATTEMPTS;
        if (full && recent.length > 0) return { allowed: false };
        const tried = [...recent, new Date(at)];
        const times = { at: new Date(at), stale: new Date(at - WINDOW_MS) };
        await keepAttempts(handle, key, tried, times);
        return { allowed: true, last: tried.length >= ATTEMPTS };
      }),
    forget: (name) => store.write((handle) => forgetAttempts(handle, keyOf(name))),
  };
}
