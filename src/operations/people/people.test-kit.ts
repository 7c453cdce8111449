import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openAttachments } from '../../attachments/index.ts';
import type { TestDatabase } from '../../store/engines.test-kit.ts';
import { type Caller, DEMONSTRATOR, OPERATOR } from '../caller.ts';
import type { City } from '../city/city.ts';
import { type CityOptions, openCity } from '../city/open-city.ts';
import type { OpenCatalogue } from '../opened.ts';
import { problemsOf } from '../refusals.ts';
import { type Client, router } from '../router.ts';
import { contextOf, openShipped, TEST_SIGN_IN } from '../shipped.test-kit.ts';
import { callerFor } from './caller-for.ts';

const DAY_MS = 86_400_000;
const LARGEST_FILE = 5_000_000;

/** A city on a database of its own, called by its people on 2022-10-10 or some days later. */
export type TestCity = {
  readonly city: City;
  /** Moves the clock. */
  wait(days: number): void;
  clock(): { readonly now: number; readonly today: number };
  /** Something that happens once a command was let through, and before its next write. */
  meanwhile(happens: () => Promise<unknown>): void;
  /** The operations as somebody calls them, in a post of theirs. */
  as(account: string, post?: string, secondFactor?: boolean): Promise<Client>;
  readonly visitor: Client;
  readonly operator: Client;
  close(): Promise<void>;
};

export async function openTestCity(
  database: TestDatabase,
  as: 'real' | 'demonstration' = 'demonstration',
  signIn: CityOptions['signIn'] = TEST_SIGN_IN,
  tellsBy: CityOptions['tellsBy'] = { mail: false, sms: false },
  catalogue: OpenCatalogue = openShipped(),
): Promise<TestCity> {
  const context = { ...contextOf(DEMONSTRATOR), ...catalogue };
  let { now, today } = context;
  const { location } = database;
  const folder = mkdtempSync(join(tmpdir(), 'zhida-city-'));
  const attachments = await openAttachments({ folder }, { limit: LARGEST_FILE, scanner: null });
  const opening = { opened: context, location, as, now, signIn, tellsBy, attachments };
  const city = await openCity(opening);
  let pending: () => Promise<unknown> = async () => undefined;
  // The clock of the demonstration city moves with the test.
  const watched = (clock: number): City => ({
    ...city,
    demonstration: city.demonstration && { ...city.demonstration, clock },
    store: {
      ...city.store,
      async write(run) {
        const happens = pending;
        pending = async () => undefined;
        await happens();
        return city.store.write(run);
      },
    },
  });
  const clientOf = (caller: () => Caller): Client => {
    const within = () => ({
      ...context,
      ...{ now, today, caller: caller(), demonstrates: as === 'demonstration' },
      holds: city.inUse.now().holds,
      city: async () => watched(today),
      request: { number: crypto.randomUUID(), address: '192.0.2.7' },
    });
    return createRouterClient(router, { context: within });
  };
  return {
    city,
    wait(days) {
      now += days * DAY_MS;
      today += days;
    },
    clock: () => ({ now, today }),
    meanwhile(happens) {
      pending = happens;
    },
    async as(account, post, secondFactor = true) {
      const who = { account, name: account, secondFactor };
      const caller = await callerFor(city.store, who, post ?? null, today);
      return clientOf(() => caller);
    },
    visitor: clientOf(() => (as === 'real' ? { is: 'visitor' } : DEMONSTRATOR)),
    operator: clientOf(() => OPERATOR),
    async close() {
      await city.refusals.close();
      await city.store.close();
      await database.remove();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The code of a refusal and the fields of its problems, as `CODE field field`. */
export async function refusal(answer: Promise<unknown>): Promise<string> {
  const error: unknown = await answer.then(
    () => ({ code: 'NOT_REFUSED' }),
    (reason: unknown) => reason,
  );
  const { code } = error as { readonly code?: string };
  if (code === undefined) throw error;
  return [code, ...problemsOf(error).map(({ field }) => field)].join(' ').trim();
}
