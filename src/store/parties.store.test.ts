import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dossier, Source } from '../dossiers/index.ts';
import { dossierOf } from '../dossiers/index.ts';
import {
  findCalculation,
  listCalculations,
  readCalculations,
  saveCalculation,
} from './calculations.ts';
import { publishCatalogue } from './catalogue-versions.ts';
import { ENGINES, type TestDatabase } from './engines.test-kit.ts';
import { openStore, type Store } from './open-store.ts';
import {
  addParty,
  eraseValues,
  findParty,
  listParties,
  readStatements,
  removeExampleParties,
  revisionOf,
  writeDossier,
} from './parties.ts';

const AT = new Date('2022-10-10T01:00:00Z');
const LATER = new Date('2022-10-11T01:00:00Z');
const PARTY = {
  id: 'a',
  name: '示例甲公司',
  type: 'enterprise' as const,
  creditCode: null,
  example: true,
};
const CERTIFICATE: Source = { kind: 'confirmed', text: '证书', on: '2021-12-03' };
const DOSSIER: Dossier = {
  party: { name: '示例甲公司', role: ['enterprise'] },
  records: [{ id: 'r1', kind: 'listing', raised: '0.10元', listed_on: '2021-05-06' }],
  history: [{ clause: 'p/1', amount: '10万元', on: '2021-06-01' }],
  complete: ['listing'],
};

describe.each(ENGINES)('parties on %s', (_kind, make) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await make();
    store = await openStore(database.location);
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });
  beforeEach(async () => {
    await store.write(async (handle) => {
      await removeExampleParties(handle);
      await addParty(handle, PARTY, AT);
    });
  });

  const write = (dossier: Dossier, seen: number, source = CERTIFICATE, at = AT) =>
    store.write((handle) =>
      writeDossier(handle, 'a', dossier, { seen, sourceOf: () => source, at }),
    );
  const statements = () => store.read((handle) => readStatements(handle, 'a'));

  it('are found and listed', async () => {
    expect(await store.read((handle) => findParty(handle, 'a'))).toEqual(PARTY);
    expect(await store.read((handle) => findParty(handle, 'b'))).toBeUndefined();
    expect(await store.read(listParties)).toEqual([PARTY]);
  });

  it('keep a dossier with the source and the date of every value', async () => {
    expect(await write(DOSSIER, 0)).toMatchObject({ is: 'kept', changes: 9 });
    const kept = await statements();
    expect(dossierOf(kept)).toEqual(DOSSIER);
    expect(kept.every(({ source }) => source.on === '2021-12-03')).toBe(true);
    expect(kept[0]?.recordedAt).toEqual(AT);
  });

  it('keep what was corrected, and state only what changed', async () => {
    const first = await write(DOSSIER, 0);
    if (first.is !== 'kept') throw new Error(first.is);
    const corrected = { ...DOSSIER, party: { ...DOSSIER.party, name: '示例乙公司' } };
    const second = await write(
      corrected,
      first.revision,
      { ...CERTIFICATE, on: '2022-01-01' },
      LATER,
    );
    expect(second).toMatchObject({ is: 'kept', changes: 1 });
    const names = (await statements()).filter(({ fact }) => fact === 'name');
    expect(names.map(({ value, source, recordedAt }) => [value, source.on, recordedAt])).toEqual([
      ['示例甲公司', '2021-12-03', AT],
      ['示例乙公司', '2022-01-01', LATER],
    ]);
  });

  it('write nothing when nothing changed', async () => {
    const first = await write(DOSSIER, 0);
    const again = await write(DOSSIER, revisionOf(await statements()));
    expect(again).toEqual({ ...first, changes: 0 });
  });

  it('let one of two writers through who saw the same', async () => {
    const outcomes = await Promise.all([write(DOSSIER, 0), write({ ...DOSSIER, history: [] }, 0)]);
    expect(outcomes.map(({ is }) => is).sort()).toEqual(['kept', 'overtaken']);
  });

  it('refuse to write to nobody', async () => {
    const nobody = store.write((handle) =>
      writeDossier(handle, 'nobody', DOSSIER, { seen: 0, sourceOf: () => CERTIFICATE, at: AT }),
    );
    expect(await nobody).toEqual({ is: 'no_party' });
  });

  it('let nobody bring back a value that was erased, nor one who writes meanwhile', async () => {
    await write(DOSSIER, 0);
    const seen = revisionOf(await statements());
    const renamed = { ...DOSSIER, party: { ...DOSSIER.party, name: '示例乙公司' } };
    const source: Source = { kind: 'entered', text: '删除', on: '2022-10-11' };
    const which: Parameters<typeof eraseValues>[2]['which'] = (all) =>
      all.filter(({ fact, value }) => fact === 'name' && value !== null);
    const erase = (party: string) =>
      store.write((handle) => eraseValues(handle, party, { which, source, at: LATER }));
    const [, erasure] = await Promise.all([write(renamed, seen), erase('a')]);
    const kept = await statements();
    expect(kept.filter(({ fact, value }) => fact === 'name' && value !== null)).toEqual([]);
    const names = kept.filter(({ fact }) => fact === 'name');
    expect(erasure).toEqual({ is: 'erased', values: names.length - 1 });
    expect(names.at(-1)).toMatchObject({ value: null, source, erasedAt: LATER });
    expect(revisionOf(kept)).toBe(names.at(-1)?.sequence);
    expect((await write(renamed, seen)).is).toBe('overtaken');
    expect(await erase('nobody')).toEqual({ is: 'no_party' });
  });

  it('never change a statement', async () => {
    await write(DOSSIER, 0);
    const change = store.write((handle) => sql`update statement set fact = fact`.execute(handle));
    await expect(change).rejects.toThrow('rows of statement are never changed');
  });

  it('keep calculations, which go with their party', async () => {
    const answer = {
      as_of: '2022-10-10',
      results: [],
      totals: { computed_fen: '5' },
      questions: [],
    };
    const id = await store.write(async (handle) => {
      const catalogueVersion = await publishCatalogue(handle, [{ path: 'v', text: 'w' }], AT);
      return saveCalculation(handle, {
        party: 'a',
        catalogueVersion,
        asOf: '2022-10-10',
        dossier: DOSSIER,
        answer: answer as never,
        savedAt: AT,
      });
    });
    const found = await store.read((handle) => findCalculation(handle, id));
    expect(found).toMatchObject({ party: 'a', asOf: '2022-10-10', dossier: DOSSIER, answer });
    // Kept before refusals stood apart from results, and before they were gathered.
    expect(found?.answer).toMatchObject({ refusals: [], refused_policies: [], absent_kinds: [] });
    const of = { party: 'a', limit: 2 };
    const lines = await store.read((handle) => listCalculations(handle, of));
    expect(lines).toMatchObject([{ id, totals: { computed_fen: '5' }, savedAt: AT }]);
    const after = { ...of, before: id };
    expect(await store.read((handle) => readCalculations(handle, after))).toEqual([]);
    expect(await store.read((handle) => readCalculations(handle, of))).toEqual([found]);
    await store.write(removeExampleParties);
    expect(await store.read((handle) => findCalculation(handle, id))).toBeUndefined();
  });
});
