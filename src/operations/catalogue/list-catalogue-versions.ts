import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listCatalogueVersions as versionsOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { momentShape, says } from '../shapes/text.ts';

/** Every published version of the catalogue, the latest first. */
export const listCatalogueVersions = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/catalogue/versions',
  tag: '政策 Catalogue',
  title: { zh: '目录版本', en: 'List catalogue versions' },
  text: {
    zh: '已发布的政策目录版本；发布后不可改动。',
    en: 'The published versions of the catalogue; what is published never changes.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      versions: z.array(
        z.object({
          version: z.int(),
          digest: z.string().describe(says('全部文件的 SHA-256', 'SHA-256 over all files')),
          published_at: momentShape,
        }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const versions = await store.read(versionsOf);
    return {
      versions: versions.map(({ version, digest, publishedAt }) => ({
        version,
        digest,
        published_at: publishedAt.toISOString(),
      })),
    };
  });
