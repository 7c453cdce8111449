import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEvent, type CaseEvent, type Waiting } from '../casework/index.ts';
import { dayOf } from '../values/index.ts';
import { addCall } from './calls.ts';
import { findApplicationDraft, listSubmitted, saveApplicationDraft } from './case-drafts.ts';
import { countCases, cursorOf, listCases } from './case-lists.ts';
import {
  addCase,
  addCaseEvent,
  differences,
  findCase,
  findCaseOwners,
  lockCase,
  removeExampleCases,
} from './cases.ts';
import { ENGINES, type TestDatabase } from './engines.test-kit.ts';
import { openStore, type Store } from './open-store.ts';
import { addParty } from './parties.ts';

const AT = new Date('2022-10-10T01:00:00Z');
const TODAY = dayOf(2022, 10, 10);
const BY = { account: 'somebody', party: 'e', role: 'enterprise' } as const;
const PINS = { procedure: { id: 'q', version: 1 }, clause: { id: 'p/1', version: 1 } };

const waitingAt = (office: string, party: string, due: number | null): Waiting => ({
  office,
  parties: [party],
  role: office === 'applicant' ? null : 'department',
  deadline: due === null ? null : { day: due, provisional: false, overdue: due < TODAY },
});
const FIRST = waitingAt('applicant', 'e', null);

function opened(matter: string, on = TODAY) {
  const of = { party: 'e', role: 'enterprise' } as const;
  const event = {
    is: 'opened' as const,
    ...{ on, by: BY, id: crypto.randomUUID(), pins: PINS, to: 'prepare' },
    parties: { files: of, benefits: of, paid: of },
    offices: { bureau: ['o'] },
  };
  return { clause: 'p/1', matter, example: true, event, names: ['示例甲'] };
}

const SUBMITTED: CaseEvent = {
  is: 'submitted',
  ...{ on: TODAY, by: BY, duty: 'prepare', office: 'applicant', to: 'review', backTo: null },
  carried: { answers: { 'contact.phone': '13800001234' } },
};

describe.each(ENGINES)('cases in the store on %s', (_name, make) => {
  let database: TestDatabase;
  let store: Store;
  let call: string;
  beforeAll(async () => {
    database = await make();
    store = await openStore(database.location);
    call = await store.write(async (handle) => {
      for (const id of ['e', 'o']) {
        const party = { id, name: `示例${id}`, type: 'enterprise', creditCode: null } as const;
        await addParty(handle, { ...party, example: true }, AT);
      }
      const text = {
        ...{ title: '示例', number: null, clauses: ['p/1'], procedure: 'q', offices: {} },
        ...{ window: { from: TODAY, to: TODAY }, eventPeriod: null, materials: [] },
        ...{ quota: null, fund: null, contact: null },
      };
      const by = { account: null, name: '示例' };
      return addCall(handle, { department: 'o', example: true, text, by }, AT);
    });
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  const add = (matter: string, on = TODAY) =>
    store.write(async (handle) => {
      const one = opened(matter, on);
      const added = await addCase(handle, { ...one, call }, FIRST, AT);
      return { id: one.event.id, number: added?.number ?? null };
    });
  const submit = (id: string, waiting: Waiting) =>
    store.write(async (handle) => {
      const before = await lockCase(handle, id);
      if (before === undefined) throw new Error(id);
      const folded = applyEvent(before.folded, SUBMITTED);
      await addCaseEvent(handle, before, { event: SUBMITTED, folded, waiting }, AT);
    });
  const find = async (id: string) => {
    const found = await store.read((handle) => findCase(handle, id));
    if (found === undefined) throw new Error(id);
    return found;
  };

  it('are numbered by the year, without a gap where one could not be opened', async () => {
    expect((await add('m1')).number).toBe('2022-000001');
    expect((await add('m1')).number).toBeNull();
    const many = await Promise.all(['a', 'b', 'c', 'd'].map((matter) => add(matter)));
    const numbers = many.map(({ number }) => number).sort();
    expect(new Set(numbers).size).toBe(4);
    expect((await add('next year', TODAY + 365)).number).toBe('2023-000001');
  });

  it('are what their events make of them, and nothing to their offices before they are submitted', async () => {
    const { id } = await add('replay');
    expect(await store.read((handle) => findCaseOwners(handle, id))).toMatchObject({ offices: [] });
    const waiting = waitingAt('bureau', 'o', TODAY + 5);
    await submit(id, waiting);
    expect(await store.read((handle) => findCaseOwners(handle, id))).toMatchObject({
      ...{ files: 'e', offices: ['o'] },
    });
    const kept = await find(id);
    expect(kept).toMatchObject({ at: 'review', seen: 2, due: TODAY + 5, office: 'bureau' });
    expect(differences(kept, waiting)).toEqual([]);
    await store.write((handle) =>
      sql`update claim set at = 'elsewhere', amount = 5 where id = ${id}`.execute(handle),
    );
    expect(differences(await find(id), waiting)).toEqual(['at', 'amount']);
    await store.write((handle) =>
      sql`update claim set at = 'review', amount = null where id = ${id}`.execute(handle),
    );
  });

  it.each([
    ['changed', sql`update case_event set at = now()`],
    ['taken away', sql`delete from case_event where number = 1`],
    ['truncated', sql`truncate case_event`],
    ['truncated with their cases', sql`truncate claim cascade`],
  ])('have events that are never %s', async (_how, statement) => {
    await expect(store.write((handle) => statement.execute(handle))).rejects.toMatchObject({
      code: 'ZH001',
    });
  });

  it('have no two events of one number, and no hole where two act at once', async () => {
    const { id } = await add('at once');
    const [one, other] = await Promise.allSettled([submit(id, FIRST), submit(id, FIRST)]);
    expect([one.status, other.status]).toEqual(['fulfilled', 'fulfilled']);
    const { events } = await find(id);
    expect(events.map(({ number }) => number)).toEqual([1, 2, 3]);
    const again = store.write((handle) =>
      handle
        .insertInto('case_event')
        .values({ claim: id, number: 2, at: AT, account: null, event: '{}' })
        .execute(),
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });

  it('wait in the inbox of an office, the nearest deadline first, in pages', async () => {
    for (const [matter, due] of [
      ['late', TODAY - 1],
      ['soon', TODAY + 1],
      ['whenever', null],
    ] as const)
      await submit((await add(matter)).id, waitingAt('bureau', 'o', due));
    // One whose calendar is waited for is not late.
    const unsettled = { day: TODAY - 1, provisional: true, overdue: false };
    await submit((await add('unsettled')).id, {
      ...waitingAt('bureau', 'o', null),
      deadline: unsettled,
    });
    const desk = { is: 'inbox', of: [{ party: 'o', actsAs: 'department' }] } as const;
    const search = { desk, filter: {}, sort: 'due', today: TODAY } as const;
    const all = await store.read((handle) => listCases(handle, { ...search, limit: 100 }));
    const dues = all.map(({ due }) => due ?? Number.POSITIVE_INFINITY);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(dues.length).toBeGreaterThanOrEqual(4);
    const first = await store.read((handle) => listCases(handle, { ...search, limit: 2 }));
    const last = first.at(-1);
    if (last === undefined) throw new Error('nothing');
    const after = cursorOf(last, 'due');
    const rest = await store.read((handle) => listCases(handle, { ...search, after, limit: 100 }));
    expect([...first, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const late = { desk, filter: { overdue: true }, today: TODAY };
    expect(await store.read((handle) => countCases(handle, late))).toEqual([
      { procedure: 'q', at: 'review', cases: 1, overdue: 1 },
    ]);
    const found = { ...search, filter: { text: all[0]?.number ?? '' }, limit: 9 };
    expect(await store.read((handle) => listCases(handle, found))).toHaveLength(1);
    const nobody = { ...search, desk: { is: 'inbox', of: [] }, limit: 9 } as const;
    expect(await store.read((handle) => listCases(handle, nobody))).toEqual([]);
  });

  it('keep a draft, and know what the same parties submitted', async () => {
    const { id } = await add('draft');
    const save = (answers: Record<string, string>) =>
      store.write((handle) => saveApplicationDraft(handle, id, { answers, account: 'a' }, AT));
    expect([await save({ note: '一' }), await save({ note: '二' })]).toEqual([1, 2]);
    const draft = await store.read((handle) => findApplicationDraft(handle, id));
    expect(draft).toMatchObject({ revision: 2, answers: { note: '二' }, account: 'a' });
    const before = { files: 'e', paid: 'e', except: id };
    const submitted = await store.read((handle) => listSubmitted(handle, before));
    expect(submitted.length).toBeGreaterThan(2);
    expect(submitted[0]).toMatchObject({ answers: { 'contact.phone': '13800001234' }, on: TODAY });
  });

  it('go where they are made up, and never where they are not', async () => {
    const real = opened('real');
    await store.write((handle) => addCase(handle, { ...real, call, example: false }, FIRST, AT));
    await store.write(removeExampleCases);
    const { rows } = await store.read((handle) =>
      sql`select (select count(*) from claim) as cases, (select count(*) from case_event) as events`.execute(
        handle,
      ),
    );
    expect(rows).toEqual([{ cases: 1, events: 1 }]);
    const removed = store.write((handle) =>
      handle.deleteFrom('claim').where('id', '=', real.event.id).execute(),
    );
    await expect(removed).rejects.toMatchObject({ code: 'ZH001' });
  });
});
