import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { operation } from '../operation.ts';
import { isoDateShape, messageShape, says } from '../shapes/text.ts';

const sampleShape = z
  .object({
    id: z.string(),
    title: messageShape,
    note: messageShape,
    as_of: isoDateShape,
    dossier: z.unknown().describe(says('可直接用于测算的档案', 'A dossier ready to be assessed')),
  })
  .describe(says('示例档案', 'A sample dossier'));

/** Sample dossiers to begin with. */
export const listSamples = operation(PUBLIC, {
  method: 'GET',
  path: '/samples',
  tag: '档案 Dossier',
  title: { zh: '示例档案', en: 'List samples' },
  text: { zh: '示例主体，非真实企业。', en: 'Made-up parties to begin with.' },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ samples: z.array(sampleShape).readonly() }))
  .handler(({ context }) => ({ samples: context.catalogue.samples }));
