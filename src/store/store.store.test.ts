import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listCatalogueVersions,
  publishCatalogue,
  readCatalogueVersion,
} from './catalogue-versions.ts';
import { ENGINES, type TestDatabase } from './engines.test-kit.ts';
import { openStore, type Store } from './open-store.ts';

const AT = new Date('2022-10-10T01:00:00Z');
const FILES = [
  { path: 'vocabulary/a.yaml', text: '甲' },
  { path: 'policies/p/policy.md', text: '乙' },
];

describe.each(ENGINES)('store on %s', (kind, make) => {
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

  it('knows its kind', () => {
    expect(store.kind).toBe(kind);
  });

  it('publishes a catalogue once, and a changed one as the next version', async () => {
    const publish = (files: typeof FILES) =>
      store.write((handle) => publishCatalogue(handle, files, AT));
    expect(await publish(FILES)).toBe(1);
    expect(await publish([...FILES].reverse())).toBe(1);
    const changed = FILES.map((file) => ({ ...file, text: `${file.text}改` }));
    expect(await publish(changed)).toBe(2);
    expect(await publish(FILES)).toBe(1);
    const versions = await store.read(listCatalogueVersions);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[0]?.publishedAt).toEqual(AT);
    expect(await store.read((handle) => readCatalogueVersion(handle, 1))).toEqual(
      [...FILES].reverse(),
    );
    expect(await store.read((handle) => readCatalogueVersion(handle, 9))).toEqual([]);
  });

  it.each(['catalogue_version', 'catalogue_text', 'catalogue_file'])(
    'refuses to change or remove what was published: %s',
    async (table) => {
      const refused = `rows of ${table} are never changed`;
      const first = table === 'catalogue_text' ? 'digest' : 'version';
      for (const statement of [
        sql`update ${sql.table(table)} set ${sql.ref(first)} = ${sql.ref(first)}`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)} cascade`,
      ]) {
        await expect(store.write((handle) => statement.execute(handle))).rejects.toThrow(
          /are never changed/,
        );
      }
      expect(refused).toContain(table);
    },
  );

  it('keeps nothing of a transaction that fails', async () => {
    const failing = store.write(async (handle) => {
      await publishCatalogue(handle, [{ path: 'x', text: 'y' }], AT);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await store.read(listCatalogueVersions)).toHaveLength(2);
  });

  it('publishes the same catalogue once, however many processes do so at a time', async () => {
    const files = [{ path: 'together', text: 'together' }];
    const numbers = await Promise.all(
      [1, 2, 3, 4].map(() => store.write((handle) => publishCatalogue(handle, files, AT))),
    );
    expect(numbers).toEqual([3, 3, 3, 3]);
  });
});
