import { resolve } from 'node:path';
import { z } from 'zod';
import { findCatalogueFolder, readCatalogueFolder } from '../../files/index.ts';
import { LOCAL } from '../../offices/index.ts';
import {
  addPublication,
  addVersion,
  countingVersion,
  digestOfFiles,
  lockVersions,
  readCatalogueVersion,
} from '../../store/index.ts';
import { command } from '../operation.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import { comparisonShape } from '../shapes/comparison.ts';
import { says } from '../shapes/text.ts';
import { checkAside } from './check-aside.ts';

/** Publishes a catalogue folder as the next version: for who sits at the machine. */
export const importCatalogue = command(LOCAL, {
  method: 'POST',
  path: '/catalogue/import',
  tag: '发布 Publication',
  title: { zh: '导入政策目录', en: 'Import a catalogue' },
  text: {
    zh: '核对文件夹里的整个目录，发布为下一版；线上发布过而文件夹里没有的改动不再有效。',
    en: 'Checks the catalogue of a folder and publishes it as the next version; what people published and the folder lacks does not count any more.',
  },
})
  .input(z.strictObject({ path: z.string() }))
  .output(
    z.object({
      version: z.int(),
      is_new: z.boolean().describe(says('是否成为新的一版', 'Whether it became a new version')),
      changes: z.array(comparisonShape).readonly(),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store, inUse } = await context.city();
    const reading = readCatalogueFolder(findCatalogueFolder(input.path) ?? resolve(input.path));
    if (!reading.ok) throw contentRefused(reading.problems);
    const { files: after } = reading;
    const version = await store.read(countingVersion);
    const before = await store.read((handle) => readCatalogueVersion(handle, version));
    if (digestOfFiles(before) === digestOfFiles(after))
      return { version, is_new: false, changes: [] };
    const { today } = context;
    const check = await checkAside({ before, after, path: null, depth: 'full', today });
    if (check.problems.length > 0) throw contentRefused(check.problems);
    const next = await store.write(async (handle) => {
      await lockVersions(handle);
      if ((await countingVersion(handle)) !== version) throw overtaken(PUBLISHED_MEANWHILE);
      const at = new Date(context.now);
      const number = await addVersion(handle, after, { at, origin: 'import' });
      const by = { account: null, name: 'zhida import-catalogue' };
      const changes = check.comparisons;
      await addPublication(handle, { version: number, draft: null, changes, by });
      context.note({ detail: { version: number, before: version } });
      return number;
    });
    await inUse.follow();
    return { version: next, is_new: true, changes: check.comparisons };
  });

const PUBLISHED_MEANWHILE = {
  field: '',
  message: {
    zh: '核对时又有人发布了新的一版；没有导入，请看过再导入',
    en: 'Somebody published another version while it was checked; nothing was imported: look at it first',
  },
};
