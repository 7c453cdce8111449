import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallText, callState } from '../casework/index.ts';
import { dayOf } from '../values/index.ts';
import {
  addCall,
  amendCall,
  findCall,
  type KeptCall,
  listCalls,
  listCallTexts,
  lockCall,
  publishCall,
  saveCallText,
} from './calls.ts';
import { publishCatalogue } from './catalogue-versions.ts';
import { ENGINES, type TestDatabase } from './engines.test-kit.ts';
import { openStore, type Store } from './open-store.ts';
import { addParty, removeExampleParties } from './parties.ts';

const AT = new Date('2022-10-10T01:00:00Z');
const TODAY = dayOf(2022, 10, 10);
const BY = { account: 'somebody', name: '示例某人' };
const TEXT: CallText = {
  ...{ title: '示例通知', number: '示例〔2022〕1号', clauses: ['p/1'], procedure: 'q' },
  offices: { bureau: ['real'] },
  window: { from: TODAY - 9, to: TODAY + 20 },
  eventPeriod: null,
  materials: [{ id: 'm1', title: '证书', required: true, note: null }],
  ...{ quota: null, fund: { name: '示例专项', amount: 100 }, contact: null },
};

describe.each(ENGINES)('calls on %s', (_, make) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await make();
    store = await openStore(database.location);
    await store.write(async (handle) => {
      await publishCatalogue(handle, [{ path: 'a', text: 'b' }], AT);
      for (const example of [false, true])
        await addParty(
          handle,
          {
            ...{ id: example ? 'made-up' : 'real', name: '示例局', type: 'office', example },
            creditCode: null,
          },
          AT,
        );
    });
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  const add = (changed: Partial<CallText> = {}, department = 'real') =>
    store.write((handle) => {
      const example = department !== 'real';
      return addCall(handle, { department, example, text: { ...TEXT, ...changed }, by: BY }, AT);
    });
  const alone = async (id: string, run: (call: KeptCall, store: Store) => Promise<unknown>) => {
    const call = await store.read((handle) => findCall(handle, id));
    if (call === undefined) throw new Error('no call');
    return run(call, store);
  };
  const publish = (id: string) =>
    store.write(async (handle) => {
      const call = await lockCall(handle, id);
      if (call === undefined) throw new Error('no call');
      return publishCall(handle, call, { on: TODAY, catalogueVersion: 1, by: BY }, AT);
    });

  it('keeps every text, and goes by the last one', async () => {
    const id = await add();
    await alone(id, (call) =>
      store.write((handle) =>
        saveCallText(handle, call, { text: { ...TEXT, title: '改过' }, by: BY }, AT),
      ),
    );
    expect(await publish(id)).toBe(3);
    await alone(id, (call) =>
      store.write((handle) =>
        amendCall(
          handle,
          call,
          { text: { ...TEXT, title: '更正' }, reason: '标题有误', by: BY },
          AT,
        ),
      ),
    );
    const texts = await store.read((handle) => listCallTexts(handle, id));
    expect(texts.map(({ kind, text, reason }) => [kind, text.title, reason])).toEqual([
      ['draft', '示例通知', ''],
      ['draft', '改过', ''],
      ['publication', '改过', ''],
      ['amendment', '更正', '标题有误'],
    ]);
    expect(await store.read((handle) => findCall(handle, id))).toEqual({
      ...{ ...TEXT, id, title: '更正', department: 'real', example: false },
      ...{ publishedOn: TODAY, catalogueVersion: 1, revision: 4 },
    });
  });

  it('publishes once, and changes nothing that was published', async () => {
    const id = await add();
    await publish(id);
    await expect(publish(id)).rejects.toThrow();
    const run = (statement: RawBuilder<unknown>) =>
      expect(store.write((handle) => statement.execute(handle))).rejects.toThrow(/never changed/);
    await run(sql`update call set published_on = '2022-01-01', revision = 9 where id = ${id}`);
    await run(sql`update call set title = 'x' where id = ${id}`);
    await run(sql`delete from call where id = ${id}`);
    await run(sql`delete from call_text where call = ${id}`);
    await run(sql`update call_text set text = '{}' where call = ${id}`);
    await run(sql`truncate call cascade`);
    await run(sql`truncate call_text`);
    await run(sql`delete from party where id = 'real'`);
  });

  it('finds them by state, clause, words and days, page by page', async () => {
    const clauses = ['found/1'];
    const ids = {
      upcoming: await add({ clauses, window: { from: TODAY + 1, to: TODAY + 40 } }),
      open: await add({ clauses, title: '可申报ABC', window: { from: TODAY, to: TODAY } }),
      closed: await add({ clauses, window: { from: TODAY - 40, to: TODAY - 1 } }),
      unpublished: await add({ clauses }),
    };
    for (const state of ['upcoming', 'open', 'closed'] as const) await publish(ids[state]);
    const find = async (search: Partial<Parameters<typeof listCalls>[1]>) => {
      const all = { today: TODAY, clause: 'found/1', limit: 10, ...search };
      return (await store.read((handle) => listCalls(handle, all))).map(({ id }) => id);
    };
    expect(await find({})).toEqual([ids.upcoming, ids.open, ids.closed]);
    expect(await find({ draftsOf: 'real' })).toHaveLength(4);
    expect(await find({ draftsOf: 'made-up', department: 'real' })).toHaveLength(3);
    expect(await find({ department: 'made-up' })).toEqual([]);
    for (const [state, id] of Object.entries(ids) as ['open', string][]) {
      expect(await find({ state, draftsOf: 'real' })).toEqual([id]);
      const call = await store.read((handle) => findCall(handle, id));
      expect(call && callState(call, TODAY)).toBe(state);
    }
    expect(await find({ text: '报abc' })).toEqual([ids.open]);
    expect(await find({ text: '%' })).toEqual([]);
    expect(await find({ clause: 'found' })).toEqual([]);
    expect(await find({ within: { from: TODAY + 1, to: TODAY + 1 } })).toEqual([ids.upcoming]);
    expect(await find({ limit: 1 })).toEqual([ids.upcoming]);
    expect(await find({ before: ids.upcoming, limit: 1 })).toEqual([ids.open]);
  });

  it('lets those of a made-up city go with it, published or not', async () => {
    const id = await add({}, 'made-up');
    await publish(id);
    await store.write(removeExampleParties);
    expect(await store.read((handle) => findCall(handle, id))).toBeUndefined();
    expect(await store.read((handle) => listCallTexts(handle, id))).toEqual([]);
  });
});
