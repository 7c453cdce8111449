import { z } from 'zod';
import { listPublications as publicationsOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { comparisonShape } from '../shapes/comparison.ts';
import { momentShape, says } from '../shapes/text.ts';
import { PUBLICATION_READERS } from './access.ts';

/** The versions of the catalogue: what changed with each, who drafted and who published it. */
export const listPublications = cityOperation(PUBLICATION_READERS, {
  method: 'GET',
  path: '/publications',
  tag: '发布 Publication',
  title: { zh: '发布记录', en: 'List publications' },
  text: {
    zh: '每一版改了什么，何人起草、何人发布，新的在前。',
    en: 'What changed with each version, who drafted it and who published it; the latest first.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      publications: z.array(
        z.object({
          version: z.int(),
          origin: z
            .enum(['folder', 'import', 'draft'])
            .describe(
              says(
                '启动时读入文件夹、由运维导入文件夹、或由两人发布',
                'The folder at a start, the folder imported by an operator, or a draft of two people',
              ),
            ),
          at: momentShape,
          draft: z.string().nullable(),
          path: z.string().nullable(),
          drafted_by: z.array(z.string()),
          published_by: z.string().nullable(),
          changes: z.array(comparisonShape).readonly(),
        }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const versions = await store.read(publicationsOf);
    return {
      publications: versions.map(({ version, origin, at, publication }) => ({
        ...{ version, origin, at: at.toISOString() },
        draft: publication?.draft ?? null,
        path: publication?.path ?? null,
        drafted_by: [...(publication?.draftedBy ?? [])],
        published_by: publication?.by.name ?? null,
        changes: publication?.changes ?? [],
      })),
    };
  });
