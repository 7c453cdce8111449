import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogue, type SourceFile } from '../rules/index.ts';
import { ENGINES, type TestDatabase } from '../store/engines.test-kit.ts';
import { DEMONSTRATOR } from './caller.ts';
import type { City } from './city/city.ts';
import { openCity } from './city/open-city.ts';
import { compileCatalogue } from './opened.ts';
import { problemsOf } from './refusals.ts';
import { type Client, router } from './router.ts';
import { AS_DEMONSTRATION, contextOf, soundDossier } from './shipped.test-kit.ts';

const context = contextOf(DEMONSTRATOR);
const { demonstration } = context.catalogue;
const source = { kind: 'entered', text: '企业填报', on: '2022-10-09' } as const;

async function refusalOf(answer: Promise<unknown>) {
  const error = await answer.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
  return { code, problems: problemsOf(error) };
}

describe.each(ENGINES)('demonstration city on %s', (_kind, make) => {
  let database: TestDatabase;
  let city: City;
  let client: Client;

  const open = async () => {
    const { location } = database;
    city = await openCity({ ...AS_DEMONSTRATION, opened: context, location, now: context.now });
    client = createRouterClient(router, { context: { ...context, city: async () => city } });
  };
  beforeAll(async () => {
    database = await make();
    await open();
  });
  afterAll(async () => {
    await city.store.close();
    await database.remove();
  });
  beforeEach(() => client.resetDemonstration());

  it('says what it is, and what its clock shows', async () => {
    expect(await client.getSite()).toEqual({
      today: '2022-10-10',
      catalogue_version: 1,
      demonstration: { title: demonstration?.title, clock: '2022-10-10' },
    });
  });

  it('has twelve parties, each made up, each named as such', async () => {
    const { parties } = await client.listParties();
    expect(parties.map(({ id }) => id)).toEqual(demonstration?.parties);
    expect(parties).toHaveLength(12);
    for (const { name, example, note } of parties) {
      expect(name).toMatch(/^示例/);
      expect(example).toBe(true);
      expect(note).not.toBeNull();
    }
  });

  it('says of each party what it is and how much was kept', async () => {
    const lineOf = async () => (await client.listParties()).parties[0];
    const before = await lineOf();
    expect(before).toMatchObject({ role: ['enterprise'], changes: 0, calculations: 0 });
    const party = before?.id ?? '';
    const { revision } = await client.getParty({ party });
    const { changes } = await client.keepDossier({
      party,
      dossier: { ...soundDossier, party: { role: ['bank', 'fund_manager'] } },
      seen: revision,
      source,
    });
    await client.saveCalculation({ party });
    expect(await lineOf()).toMatchObject({
      role: ['bank', 'fund_manager'],
      changes,
      calculations: 1,
    });
  });

  it('gives every fact a source and a date', async () => {
    for (const { id } of (await client.listParties()).parties) {
      const { facts, revision } = await client.getParty({ party: id });
      expect(facts.length).toBeGreaterThan(3);
      expect(Math.max(...facts.map(({ sequence }) => sequence))).toBe(revision);
      for (const { source } of facts) {
        expect(source.kind).toBe('example');
        expect(source.text).not.toBe('');
        expect(source.on).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  it('holds dossiers that answer like the samples they came from', async () => {
    const ids = demonstration?.parties ?? [];
    for (const sample of context.catalogue.samples.filter(({ id }) => ids.includes(id))) {
      const { dossier } = await client.getParty({ party: sample.id });
      const asOf = { as_of: '2022-10-10' };
      const kept = await client.assessDossier({ dossier: dossier as typeof soundDossier, ...asOf });
      const fresh = await client.assessDossier({
        dossier: sample.dossier as typeof soundDossier,
        ...asOf,
      });
      expect(kept.totals).toEqual(fresh.totals);
    }
  });

  it('keeps a corrected dossier and what was said before', async () => {
    const [{ id = '' } = {}] = (await client.listParties()).parties;
    const { revision, facts } = await client.getParty({ party: id });
    const kept = await client.keepDossier({
      party: id,
      dossier: soundDossier,
      seen: revision,
      source,
    });
    const after = await client.getParty({ party: id });
    expect(after.revision).toBe(kept.revision);
    expect(after.dossier).toMatchObject({
      records: soundDossier.records,
      history: soundDossier.history,
    });
    const { statements } = await client.listStatements({ party: id });
    expect(statements).toHaveLength(facts.length + kept.changes);
    expect(after.facts.filter((fact) => fact.source.on === '2022-10-09').length).toBeGreaterThan(5);

    const again = client.keepDossier({ party: id, dossier: soundDossier, seen: revision, source });
    const refused = await refusalOf(again);
    expect(refused.code).toBe('CONFLICT');
    expect(refused.problems[0]?.field).toBe('seen');
  });

  it('refuses a dossier with mistakes whole, each with its field', async () => {
    const [{ id = '' } = {}] = (await client.listParties()).parties;
    const { revision } = await client.getParty({ party: id });
    const dossier = { records: [{ id: 'r1', kind: 'recognition', level: '星际级' }] };
    const refused = await refusalOf(
      client.keepDossier({ party: id, dossier, seen: revision, source }),
    );
    expect(refused.code).toBe('UNPROCESSABLE_CONTENT');
    expect(refused.problems[0]?.field).toBe('records[0].level');
    expect((await client.getParty({ party: id })).revision).toBe(revision);
  });

  it('finds no party and no calculation that is not there', async () => {
    const party = await refusalOf(client.getParty({ party: 'nobody' }));
    expect(party).toMatchObject({ code: 'NOT_FOUND', problems: [{ field: 'party' }] });
    const calculation = '00000000-0000-4000-8000-000000000000';
    expect((await refusalOf(client.getCalculation({ party: 'nobody', calculation }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('saves a calculation, and replays it to the same digits', async () => {
    const [{ id = '' } = {}] = (await client.listParties()).parties;
    const saved = await client.saveCalculation({ party: id, as_of: '2022-10-10' });
    const { calculations } = await client.listCalculations({ party: id });
    expect(calculations).toEqual([saved]);
    const { answer, ...line } = await client.getCalculation({ party: id, calculation: saved.id });
    expect(line).toMatchObject({ as_of: '2022-10-10', catalogue_version: 1, party: id });
    expect(answer.totals).toEqual(saved.totals);
    const replayed = await client.replayCalculation({ party: id, calculation: saved.id });
    expect(replayed.same).toBe(true);
    expect(replayed.answer.results).toEqual(JSON.parse(JSON.stringify(answer.results)));
  });

  it('begins anew on reset, and only then', async () => {
    const [{ id = '' } = {}] = (await client.listParties()).parties;
    const before = await client.getParty({ party: id });
    await client.keepDossier({ party: id, dossier: {}, seen: before.revision, source });
    await client.saveCalculation({ party: id });
    await city.store.close();
    await open();
    expect((await client.getParty({ party: id })).facts).toEqual([]);
    await client.resetDemonstration();
    const after = await client.getParty({ party: id });
    expect(after.dossier).toEqual(before.dossier);
    expect((await client.listCalculations({ party: id })).calculations).toEqual([]);
  });
});

describe.each(ENGINES)('catalogue versions on %s', (_kind, make) => {
  it('replay what was saved under an older one, to its digits', async () => {
    const database = await make();
    const openWith = async (opened: typeof context, now: number) => {
      const { location } = database;
      const city = await openCity({ ...AS_DEMONSTRATION, opened, location, now });
      const within = { ...opened, now, city: async () => city };
      return { city, client: createRouterClient(router, { context: within }) };
    };
    const first = await openWith(context, context.now);
    const saved = await first.client.saveCalculation({ party: 'enterprise', as_of: '2022-10-10' });
    await first.city.store.close();

    const dearer = context.files.map((file) =>
      file.path.endsWith('14a-high-tech-first.md')
        ? { ...file, text: file.text.replaceAll('20万元', '21万元') }
        : file,
    );
    const opened = { ...context, ...reopen(dearer) };
    const second = await openWith(opened, context.now + 1);
    const now = await second.client.saveCalculation({ party: 'enterprise', as_of: '2022-10-10' });
    const replayed = await second.client.replayCalculation({
      party: 'enterprise',
      calculation: saved.id,
    });
    const { versions } = await second.client.listCatalogueVersions();
    await second.city.store.close();
    await database.remove();

    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect([saved.catalogue_version, now.catalogue_version]).toEqual([1, 2]);
    expect(Number(now.totals.computed_fen) - Number(saved.totals.computed_fen)).toBe(1_000_000);
    expect(replayed).toMatchObject({ same: true, catalogue_version: 1 });
    expect(replayed.answer.totals).toEqual(saved.totals);
  });
});

function reopen(files: readonly SourceFile[]) {
  const { catalogue, problems } = readCatalogue(files);
  expect(problems).toEqual([]);
  return compileCatalogue(catalogue, files);
}
