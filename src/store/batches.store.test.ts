import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEvent, type CaseEvent, type End, type Waiting } from '../casework/index.ts';
import { dayOf } from '../values/index.ts';
import { countBatches, sumApproved } from './batches.ts';
import { addCall } from './calls.ts';
import { listCases } from './case-lists.ts';
import { addCase, addCaseEvent, differences, findCase, lockCase } from './cases.ts';
import { ENGINES, type TestDatabase } from './engines.test-kit.ts';
import { openStore, type Store } from './open-store.ts';
import { addPaper, countBatchPapers, listBatchPapers, type NewPaper } from './papers.ts';
import { addParty } from './parties.ts';

const AT = new Date('2022-10-10T01:00:00Z');
const ON = dayOf(2022, 10, 10);
const BY = { account: 'somebody', party: 'e', role: 'enterprise' } as const;
const PINS = { procedure: { id: 'q', version: 1 }, clause: { id: 'p/1', version: 1 } };
const WAITING: Waiting = { office: 'bureau', parties: ['o'], role: 'department', deadline: null };

type Wanted = { batch: string | null; amount?: number; end?: End };

describe.each(ENGINES)('batches in the store on %s', (_name, make) => {
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
        ...{ window: { from: ON, to: ON }, eventPeriod: null, materials: [] },
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

  /** A case that was submitted into a batch, approved and ended as wanted. */
  async function add({ batch, amount, end }: Wanted) {
    const of = { party: 'e', role: 'enterprise' } as const;
    const id = crypto.randomUUID();
    const event = {
      is: 'opened' as const,
      ...{ on: ON, by: BY, id, pins: PINS, to: 'prepare' },
      ...{ parties: { files: of, benefits: of, paid: of }, offices: { bureau: ['o'] } },
    };
    const submitted: CaseEvent = {
      is: 'submitted',
      ...{ on: ON, by: BY, duty: 'prepare', office: 'applicant', to: 'review', backTo: null },
      ...{ ...(batch !== null && { batch }), carried: { answers: { title: id } } },
    };
    const office = { on: ON, by: BY, duty: 'approve', office: 'bureau', backTo: null } as const;
    const approved: CaseEvent[] =
      amount === undefined
        ? []
        : [{ is: 'approved', ...office, to: 'review', carried: { amount, opinion: '同意' } }];
    const grounds = { clause: 'p/1', value: '1', source: '填报', remedy: '另报', until: ON + 30 };
    const ended: CaseEvent[] =
      end === 'refused' ? [{ is: 'refused', ...office, to: 'refused', carried: { grounds } }] : [];
    const about = { call, clause: 'p/1', matter: id, example: true, names: [] };
    await store.write((handle) => addCase(handle, { ...about, event }, WAITING, AT));
    for (const next of [submitted, ...approved, ...ended])
      await store.write(async (handle) => {
        const before = await lockCase(handle, id);
        if (before === undefined) throw new Error(id);
        const folded = applyEvent(before.folded, next);
        const waiting = folded.end === null ? WAITING : { ...WAITING, office: null, parties: [] };
        await addCaseEvent(handle, before, { event: next, folded, waiting }, AT);
      });
    return id;
  }

  it('are kept with the case as its events have it, and found by it', async () => {
    const id = await add({ batch: '2022-08' });
    const kept = await store.read((handle) => findCase(handle, id));
    if (kept === undefined) throw new Error(id);
    expect(kept.batch).toBe('2022-08');
    expect(differences(kept, WAITING)).toEqual([]);
    const of = { desk: { is: 'all' }, sort: 'latest', limit: 9, today: ON } as const;
    const found = (batch: string) =>
      store.read((handle) => listCases(handle, { ...of, filter: { call, batch } }));
    expect((await found('2022-08')).map((one) => one.id)).toEqual([id]);
    expect(await found('2022-07')).toEqual([]);
    const spoil = sql`update claim set batch = '2022-07' where id = ${id}`;
    await store.write((handle) => spoil.execute(handle));
    const spoilt = await store.read((handle) => findCase(handle, id));
    expect(spoilt && differences(spoilt, WAITING)).toEqual(['batch']);
    const mended = sql`update claim set batch = '2022-08' where id = ${id}`;
    await store.write((handle) => mended.execute(handle));
    const wrong = sql`update claim set batch = '2022-13' where id = ${id}`;
    await expect(store.write((handle) => wrong.execute(handle))).rejects.toThrow();
  });

  it('are counted by place, and what holds of their amounts is added up', async () => {
    await add({ batch: '2022-09', amount: 300 });
    await add({ batch: '2022-09', amount: 50, end: 'refused' });
    await add({ batch: '2022-10', amount: 20 });
    await add({ batch: null, amount: 7 });
    const counted = await store.read((handle) => countBatches(handle, { call, office: 'o' }));
    expect(
      counted.map(({ batch, at, end, cases, approved }) => [batch, at, end, cases, approved]),
    ).toEqual([
      ...[
        ['2022-10', 'review', null, 1, 20],
        ['2022-09', 'refused', 'refused', 1, 50],
      ],
      ...[
        ['2022-09', 'review', null, 1, 300],
        ['2022-08', 'review', null, 1, 0],
      ],
    ]);
    const one = await store.read((handle) => countBatches(handle, { batch: '2022-10' }));
    expect(one).toHaveLength(1);
    expect(await store.read((handle) => countBatches(handle, { office: 'e' }))).toEqual([]);
    const sums = (batch: string) => store.read((handle) => sumApproved(handle, { call, batch }));
    expect(await sums('2022-09')).toEqual({ before: 7, here: 300, after: 20 });
    expect(await sums('2022-11')).toEqual({ before: 327, here: 0, after: 0 });
    const other = { call: crypto.randomUUID(), batch: '2022-09' };
    const none = await store.read((handle) => sumApproved(handle, other));
    expect(none).toEqual({ before: 0, here: 0, after: 0 });
  });

  it('have reports of their own, counted by office and month', async () => {
    const report = (number: string, more: Partial<NewPaper> = {}): NewPaper => ({
      ...{ claim: null, event: null, kind: 'preliminary_report', number, office: 'o' },
      ...{ officeName: '示例', code: number, digest: 'a'.repeat(64), issuedOn: '2022-10-10' },
      ...{ officeNumber: null, replaces: null, example: false, call, batch: '2022-10', ...more },
    });
    const keep = (paper: NewPaper) => store.write((handle) => addPaper(handle, paper, AT));
    await keep(report('one'));
    await keep(report('two'));
    await keep(report('three', { call: crypto.randomUUID() }));
    await keep(report('four', { office: 'another' }));
    const of = { call, batch: '2022-10' };
    const kept = await store.read((handle) => listBatchPapers(handle, of));
    expect(kept.map(({ number }) => number).sort()).toEqual(['four', 'one', 'two']);
    const count = (office: string, batch: string) =>
      store.read((handle) => countBatchPapers(handle, { office, batch }));
    expect([await count('o', '2022-10'), await count('o', '2022-09')]).toEqual([3, 0]);
    await expect(keep(report('five', { claim: crypto.randomUUID() }))).rejects.toThrow();
    const { batch: _, ...without } = report('six');
    await expect(keep(without)).rejects.toThrow();
  });
});
