import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openAttachments } from '../../attachments/index.ts';
import type { PartyType, Role } from '../../offices/index.ts';
import type { TestDatabase } from '../../store/engines.test-kit.ts';
import { type Caller, DEMONSTRATOR, type Member } from '../caller.ts';
import type { City } from '../city/city.ts';
import { openCity } from '../city/open-city.ts';
import { enrol } from '../enrol.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { type Client, router } from '../router.ts';
import { contextOf, TEST_SIGN_IN } from '../shipped.test-kit.ts';

const context = contextOf(DEMONSTRATOR);
const source = { kind: 'entered', text: '企业填报', on: '2022-10-09' } as const;

/** The party whose data it is. */
export const PARTY = 'enterprise';

/** The largest attachment, in bytes. */
export const LIMIT = 50_000;

/** From where everybody calls. */
export const ADDRESS = '192.0.2.7';

/** Somebody who holds a post in a party. */
export function member(role: Role, party: string, type: PartyType): Member {
  const post = {
    id: `${role}-of-${party}`,
    party,
    role,
    title: '示例',
    partyName: party,
    partyType: type,
  };
  return {
    is: 'member',
    account: `${role}-1`,
    name: '示例甲',
    secondFactor: true,
    capacity: 'holder',
    post: { ...post, closedAt: null },
  };
}

export const own = member('enterprise', PARTY, 'enterprise');
export const department = member('department', 'bureau', 'office');

export type Given = Parameters<Client['keepDossier']>[0]['dossier'];

/** With what something was refused. */
export async function refusalOf(answer: Promise<unknown>) {
  const error: unknown = await answer.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  const code = error instanceof Error && 'code' in error ? error.code : error;
  return { code, problems: problemsOf(error) };
}

/** A demonstration city, begun anew before each test with a contact in the dossier of PARTY. */
export function openOwnData(make: () => Promise<TestDatabase>) {
  let database: TestDatabase;
  let city: City;
  const folder = mkdtempSync(join(tmpdir(), 'zhida-own-data-'));
  let number = 0;
  const as = (caller: Caller, within = () => city): Client => {
    const request = { number: `request-${++number}`, address: ADDRESS };
    const entered = async () => {
      await enrol(city.store, caller, context.today);
      return within();
    };
    return createRouterClient(router, { context: { ...context, caller, city: entered, request } });
  };
  /** The party, or somebody for it, states more of it. */
  const give = async (more: Record<string, string>, by: Caller = own) => {
    const { dossier, revision } = await as(own).getParty({ party: PARTY });
    const given = dossier as { party: Record<string, unknown> };
    const next = { ...given, party: { ...given.party, ...more } };
    return as(by).keepDossier({ party: PARTY, dossier: next, seen: revision, source });
  };
  const facts = async (caller: Caller) => (await as(caller).getParty({ party: PARTY })).facts;

  beforeAll(async () => {
    database = await make();
    const { location } = database;
    city = await openCity({
      ...{ as: 'demonstration', signIn: TEST_SIGN_IN, now: context.now },
      ...{ opened: context, location },
      attachments: await openAttachments({ folder }, { limit: LIMIT, scanner: null }),
    });
  });
  afterAll(async () => {
    await city.store.close();
    await database.remove();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await as(DEMONSTRATOR).resetDemonstration();
    await give({ contact_name: '示某某', contact_phone: '13800001234' });
  });
  return { as, give, facts, store: () => city.store, city: () => city };
}
