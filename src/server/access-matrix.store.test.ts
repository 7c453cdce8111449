import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseEvent, foldCase } from '../casework/index.ts';
import {
  type ActorKind,
  mayHavePost,
  PARTY_TYPES,
  ROLES,
  type Role,
  SCOPES,
  type Standing,
} from '../offices/index.ts';
import { dayInChina } from '../operations/index.ts';
import { ENGINES } from '../store/engines.test-kit.ts';
import {
  addAttendance,
  addCall,
  addCase,
  addCaseEvent,
  addHolding,
  addMandate,
  addParty,
  addPost,
  lockCase,
  type Writing,
} from '../store/index.ts';
import {
  ACTORS,
  byRule,
  type Cell,
  type Fares,
  type Ruled,
  ruledOperations,
  standingsOf,
  weakerRules,
  writeMatrix,
} from './access-matrix.test-kit.ts';
import { type Answer, type House, openHouse } from './house.test-kit.ts';

const FILE = join(import.meta.dirname, 'access-matrix.txt');
const operations = ruledOperations();
const make = ENGINES.at(-1)?.[1];

type Subjects = Readonly<Record<Standing, string>>;

/** What a member brings along: their session, and the parties and cases to which they stand so. */
type Actor = { readonly cookie: string; readonly party: Subjects; readonly case: Subjects };

describe('who may use which operation', () => {
  if (process.env.UPDATE !== undefined) writeFileSync(FILE, writeMatrix(operations, byRule));
  const committed = readFileSync(FILE, 'utf8');

  it('is what the committed table says', () => {
    expect(writeMatrix(operations, byRule)).toBe(committed);
  });

  it('is ruled for parties only where there is a party or a case', () => {
    for (const { name, access, about } of operations) {
      const isAboutNone = Object.values(access).every((reach) => reach === 'any');
      expect(about !== null || isAboutNone, name).toBe(true);
    }
  });

  const grants = operations.flatMap((operation) =>
    weakerRules(operation.access).map((access) => ({ ...operation, access })),
  );
  it('changes with every single grant that is taken away', () => {
    expect(grants.length).toBeGreaterThan(100);
    const unnoticed = grants.filter((weaker) => {
      const changed = operations.map((one) => (one.name === weaker.name ? weaker : one));
      return writeMatrix(changed, byRule) === committed;
    });
    expect(unnoticed).toEqual([]);
  });

  it('is known to the table, operation by operation', () => {
    const unknown = [...operations, { name: 'newcomer', access: { member: 'any' }, about: null }];
    expect(writeMatrix(unknown as Ruled[], byRule)).not.toBe(committed);
  });
});

describe('who gets through over HTTP', { timeout: 600_000 }, () => {
  const houses: House[] = [];
  const actors = new Map<ActorKind, Actor>();
  let real: House;
  let demonstration: House;

  beforeAll(async () => {
    if (make === undefined) throw new Error('no engine');
    for (const as of ['real', 'demonstration'] as const)
      houses.push(await openHouse(await make(), as));
    [real, demonstration] = houses as [House, House];
    await addOrganisations(real);
    for (const role of ROLES) actors.set(role, await addActor(real, role));
    actors.set('member', await addActor(real, null));
  }, 120_000);
  afterAll(async () => {
    for (const house of houses) await house.close();
  });

  it('is as the committed table says, for every operation, actor and standing', async () => {
    const seen = new Map<string, Cell>();
    const key = (...parts: readonly (string | null)[]) => parts.join(' ');
    for (const operation of operations) {
      for (const actor of ACTORS) {
        for (const standing of standingsOf(operation)) {
          const cell = cellOf(await ask(operation, actor, standing));
          seen.set(key(operation.name, actor, standing), cell);
        }
      }
    }
    const observed: Fares = ({ name }, actor, standing) =>
      seen.get(key(name, actor, standing)) ?? 404;
    expect(writeMatrix(operations, observed)).toBe(readFileSync(FILE, 'utf8'));
  });

  function ask({ name, about }: Ruled, actor: ActorKind, standing: Standing | null) {
    const house = actor === 'demonstrator' ? demonstration : real;
    const known = actors.get(actor) ?? NOBODY;
    const input =
      about === null || standing === null ? {} : { [about.field]: known[about.is][standing] };
    return house.call(name, input, known.cookie === '' ? {} : { cookie: known.cookie });
  }
});

const OTHERS: Subjects = {
  ...{ own: 'own', entrusted: 'entrusted', attended: 'attended', office: 'other', other: 'other' },
};
const NO_CASE = '00000000-0000-4000-8000-000000000000';
const NO_CASES: Subjects = {
  ...{ own: NO_CASE, entrusted: NO_CASE, attended: NO_CASE, office: NO_CASE, other: NO_CASE },
};
const NOBODY: Actor = { cookie: '', party: OTHERS, case: NO_CASES };

function cellOf({ status, body }: Answer): Cell {
  if (status === 401 || status === 403) return status;
  const isNowhere = status === 404 && body.message.includes('There is nothing at this address');
  return isNowhere ? 404 : 'through';
}

async function addOrganisations({ city: { store } }: House): Promise<void> {
  await store.write(async (handle) => {
    for (const id of new Set(Object.values(OTHERS))) {
      const party = { id, name: `示例${id}`, type: 'enterprise', creditCode: null } as const;
      await addParty(handle, { ...party, example: false }, new Date());
    }
  });
}

/** Somebody with a post of a role in a party of their own, with a mandate and an attendance. */
async function addActor({ city, signIn }: House, role: Role | null): Promise<Actor> {
  const name = role ?? 'member';
  const email = `${name.replaceAll('_', '-')}@example.com`;
  const account = await city.identity.createAccount({ name, email, password: null });
  if (role !== null) await addOffice(city, role, account);
  const party = { ...OTHERS, own: role ?? OTHERS.own };
  const cases = role === null ? NO_CASES : await addCases(city, role, party);
  return { cookie: await signIn(account), party, case: cases };
}

/** A case of each of the parties to which somebody stands so, and one of which theirs is an office. */
async function addCases({ store }: House['city'], role: Role, party: Subjects): Promise<Subjects> {
  return store.write(async (handle) => ({
    own: await addCaseOf(handle, party.own, `own of ${role}`),
    entrusted: await addCaseOf(handle, party.entrusted, `entrusted to ${role}`),
    attended: await addCaseOf(handle, party.attended, `attended by ${role}`),
    office: await addCaseOf(handle, party.other, `at ${role}`, role),
    other: await addCaseOf(handle, party.other, `other than ${role}`),
  }));
}

async function addCaseOf(handle: Writing, party: string, matter: string, office?: string) {
  const [at, on] = [new Date(), dayInChina(Date.now())];
  const by = { account: null, name: '示例' };
  const [clause, procedure] = ['dalian-2017-52/14a', 'municipal-department'];
  const offices = { department: [office ?? 'nobody'] };
  const text = {
    ...{ title: '示例', number: null, clauses: [clause], procedure, offices },
    ...{ window: { from: on, to: on }, eventPeriod: null, materials: [] },
    ...{ quota: null, fund: null, contact: null },
  };
  const call = await addCall(handle, { department: party, example: false, text, by }, at);
  const of = { party, role: 'enterprise' } as const;
  const event = {
    is: 'opened' as const,
    ...{ on, by: 'system' as const, id: crypto.randomUUID(), to: 'review' },
    ...{ pins: { procedure: { id: procedure, version: 1 }, clause: { id: clause, version: 1 } } },
    ...{ parties: { files: of, benefits: of, paid: of }, offices },
  } as const;
  const waiting = { office: 'department', parties: [], role: null, deadline: null };
  const kept = { call, clause, matter, example: false, event, names: [] };
  await addCase(handle, kept, waiting, at);
  const opened = await lockCase(handle, event.id);
  if (opened === undefined) throw new Error('no case');
  const submitted: CaseEvent = {
    is: 'submitted',
    ...{ on, by: 'system', duty: 'prepare', office: 'applicant', to: 'review', backTo: null },
    carried: { answers: {} },
  };
  const folded = foldCase([event, submitted]);
  await addCaseEvent(handle, opened, { event: submitted, folded, waiting }, at);
  return event.id;
}

async function addOffice({ store }: House['city'], role: Role, account: string): Promise<void> {
  const at = new Date();
  const from = dayInChina(at.getTime());
  const type = PARTY_TYPES.find((one) => mayHavePost(one, role)) ?? 'office';
  await store.write(async (handle) => {
    const party = { id: role, name: role, type, creditCode: null, example: false };
    await addParty(handle, party, at);
    await addPost(handle, { id: role, party: role, role, title: role }, at);
    const holding = { post: role, account, capacity: 'holder', from, to: null } as const;
    await addHolding(handle, holding, { by: 'test', at });
    const mandate = {
      enterprise: OTHERS.entrusted,
      agency: role,
      scopes: SCOPES,
      from,
      to: from + 9,
    };
    await addMandate(handle, mandate, { by: 'test', at });
    const endsAt = new Date(at.getTime() + 3_600_000);
    const attendance = {
      account,
      post: role,
      party: OTHERS.attended,
      basis: '示例',
      beganAt: at,
      endsAt,
    };
    await addAttendance(handle, attendance);
  });
}
