import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listWordings } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { articleNameShape, policyIdShape, wordingShape } from '../shapes/intake.ts';
import { says } from '../shapes/text.ts';

/** The official wording of an article with its source; nothing where none was kept. */
export const getPolicyWording = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/policies/{policy}/wording',
  tag: '政策 Catalogue',
  title: { zh: '条文原文', en: 'Get the wording of an article' },
  text: {
    zh: '一条条文的官方原文、出自哪个文件、何时保存，新的在前；没有保存过的为空。',
    en: 'The official wording of an article, the file that it is from and when it was kept, the latest first; empty where none was kept.',
  },
})
  .input(z.strictObject({ policy: policyIdShape, article: articleNameShape }))
  .output(
    z.object({
      wordings: z.array(wordingShape).describe(says('新的在前', 'The latest first')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const kept = await store.read((handle) => listWordings(handle, input));
    return {
      wordings: kept.map(({ text, file, keptAt }) => ({
        ...{ text, file, kept_at: keptAt.toISOString() },
      })),
    };
  });
