import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../rules/index.ts';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { OPERATOR } from '../caller.ts';
import type { City } from '../city/city.ts';
import { refusal } from '../people/people.test-kit.ts';
import { CLAUSE_AT, FILES, officer, openWith, PATH } from './two-people.test-kit.ts';

const at = (amount: string): readonly SourceFile[] =>
  FILES.map((file) => (file.path === PATH ? { path: PATH, text: CLAUSE_AT(amount) } : file));

function folderAt(amount: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhida-import-'));
  for (const { path, text } of at(amount)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const textOf = ({ inUse }: City) => inUse.now().files.find(({ path }) => path === PATH)?.text;

/** Two officers publish the clause at another amount. */
async function publishAt(
  amount: string,
  as: Awaited<ReturnType<typeof openWith>>['as'],
): Promise<void> {
  const [one, two] = [as(officer('甲')), as(officer('乙'))];
  const about = { policy: 'small', number: '1', on: '2022-08-01', document: '意见书' };
  await one.recordReview({ ...about, kind: 'legality', result: 'passed' });
  await one.recordReview({ ...about, kind: 'fair_competition', result: 'passed' });
  const { draft } = await one.saveDraft({ path: PATH, text: CLAUSE_AT(amount), note: '' });
  await one.submitDraft({ draft });
  await two.publishDraft({ draft });
}

/** Neither of two imports writes before the other has looked at what counts and checked its folder. */
function bothCheckBeforeWriting({ store }: City): void {
  const { write } = store;
  const bothChecked = Promise.withResolvers<void>();
  let waiting = 0;
  const meet: typeof write = async (run) => {
    waiting += 1;
    if (waiting === 2) bothChecked.resolve();
    await bothChecked.promise;
    return write(run);
  };
  Object.assign(store, { write: meet });
}

describe.each(ENGINES)('a start after people have published, on %s', (_kind, make) => {
  let database: TestDatabase;
  let cities: City[] = [];
  const start = async (files: readonly SourceFile[]) => {
    const opened = await openWith(database.location, files);
    cities.push(opened.city);
    return opened;
  };
  const stop = async () => {
    for (const city of cities.splice(0)) await city.store.close();
  };
  const publish = async (amount: string) => publishAt(amount, (await start(FILES)).as);

  beforeEach(async () => {
    database = await make();
    cities = [];
  });
  afterEach(async () => {
    await stop();
    await database.remove();
  });

  it('takes in a changed folder while nobody published', async () => {
    await start(FILES);
    await stop();
    const { city } = await start(at('21万元'));
    expect([city.catalogueVersion, city.folderLeftOut]).toEqual([2, false]);
    expect(textOf(city)).toBe(CLAUSE_AT('21万元'));
    await stop();
    expect((await start(FILES)).city.catalogueVersion).toBe(1);
  });

  it('keeps what people published, and says when the folder changed as well', async () => {
    await publish('25万元');
    await stop();
    const same = (await start(FILES)).city;
    expect([same.catalogueVersion, same.folderLeftOut]).toEqual([2, false]);
    expect(textOf(same)).toBe(CLAUSE_AT('25万元'));
    await stop();
    const changed = (await start(at('21万元'))).city;
    expect([changed.catalogueVersion, changed.folderLeftOut]).toEqual([2, true]);
    expect(textOf(changed)).toBe(CLAUSE_AT('25万元'));
  });

  it('imports the folder when told to', async () => {
    const folder = folderAt('21万元');
    await publish('25万元');
    await stop();
    const { city, as } = await start(at('21万元'));
    const operator = as(OPERATOR);
    const imported = await operator.importCatalogue({ path: folder });
    expect(imported).toMatchObject({ version: 3, is_new: true });
    expect(imported.changes.map(({ clause }) => clause)).toEqual(['small/one']);
    expect(await operator.importCatalogue({ path: folder })).toMatchObject({ is_new: false });
    expect(textOf(city)).toBe(CLAUSE_AT('21万元'));
    await stop();
    const again = (await start(at('21万元'))).city;
    expect([again.catalogueVersion, again.folderLeftOut]).toEqual([3, false]);
    rmSync(folder, { recursive: true });
  });

  it('imports nothing over what was published while it was checked', async () => {
    const { city, as } = await start(FILES);
    const operator = as(OPERATOR);
    bothCheckBeforeWriting(city);
    const folders = [folderAt('21万元'), folderAt('22万元')];
    const imports = await Promise.all(
      folders.map((path) => refusal(operator.importCatalogue({ path }))),
    );
    expect(imports.toSorted()).toEqual(['CONFLICT', 'NOT_REFUSED']);
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
});

describe.each(ENGINES.filter(([kind]) => kind === 'server'))(
  'several processes on a %s',
  (_, make) => {
    it('all answer under what one of them published', async () => {
      const database = await make();
      const [own, other] = [await openWith(database.location), await openWith(database.location)];
      await publishAt('25万元', own.as);
      expect([own, other].map(({ city }) => city.inUse.now().version)).toEqual([2, 1]);
      await other.city.inUse.follow();
      expect(other.city.inUse.now().version).toBe(2);
      expect(textOf(other.city)).toBe(CLAUSE_AT('25万元'));
      for (const { city } of [own, other]) await city.store.close();
      await database.remove();
    });
  },
);
