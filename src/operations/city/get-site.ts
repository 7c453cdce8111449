import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { formatDay } from '../../values/index.ts';
import { cityOperation } from '../operation.ts';
import { isoDateShape, messageShape, says } from '../shapes/text.ts';

/** What this site is: a demonstration city or a real one, and the catalogue that it serves. */
export const getSite = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/site',
  tag: '城市 City',
  title: { zh: '本站', en: 'Get the site' },
  text: {
    zh: '是否示例城市、其时钟，今天的日期，所用的政策目录版本。',
    en: "Whether it is a demonstration city and its clock, today's date, and the version of the catalogue.",
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      today: isoDateShape,
      catalogue_version: z.int(),
      demonstration: z
        .object({ title: messageShape, clock: isoDateShape })
        .nullable()
        .describe(says('示例城市；真实城市为 null', 'The demonstration city; null for a real one')),
    }),
  )
  .handler(async ({ context }) => {
    const { catalogueVersion, demonstration } = await context.city();
    return {
      today: formatDay(context.today),
      catalogue_version: catalogueVersion,
      demonstration: demonstration && {
        title: demonstration.title,
        clock: formatDay(demonstration.clock),
      },
    };
  });
