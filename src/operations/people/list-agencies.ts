import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listParties } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { says } from '../shapes/text.ts';

/** The agencies that an enterprise may entrust. */
export const listAgencies = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/agencies',
  tag: '主体 Parties',
  title: { zh: '中介机构', en: 'List agencies' },
  text: { zh: '可受企业委托的中介机构。', en: 'The agencies that an enterprise may entrust.' },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      agencies: z.array(
        z
          .object({ party: z.string(), name: z.string(), credit_code: z.string().nullable() })
          .describe(says('中介机构', 'An agency')),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const parties = await store.read(listParties);
    return {
      agencies: parties
        .filter(({ type }) => type === 'agency')
        .map(({ id, name, creditCode }) => ({ party: id, name, credit_code: creditCode })),
    };
  });
