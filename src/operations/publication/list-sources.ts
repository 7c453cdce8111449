import { z } from 'zod';
import { cityOperation } from '../operation.ts';
import { messageShape } from '../shapes/text.ts';
import { PUBLICATION_READERS } from './access.ts';

/** The files of the catalogue that a draft may change. */
export const listSources = cityOperation(PUBLICATION_READERS, {
  method: 'GET',
  path: '/sources',
  tag: '发布 Publication',
  title: { zh: '条款文件', en: 'List clause files' },
  text: {
    zh: '可以起草修订的文件：每份政策与每条条款。',
    en: 'The files that can be redrafted: of each policy and each clause.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      version: z.int(),
      sources: z.array(
        z.object({
          path: z.string(),
          id: z.string(),
          article: z.string().nullable(),
          title: messageShape,
        }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { catalogueVersion } = await context.city();
    const { policies, clauses } = context.catalogue;
    return {
      version: catalogueVersion,
      sources: policies.flatMap(({ id, file, title }) => [
        { path: file, id, article: null, title },
        ...clauses
          .filter(({ policy }) => policy === id)
          .map((clause) => ({
            path: clause.file,
            id: clause.id,
            article: clause.article,
            title: clause.title,
          }))
          .sort((a, b) => (a.path < b.path ? -1 : 1)),
      ]),
    };
  });
