import { z } from 'zod';
import { listParties as partiesOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { partyShape } from '../shapes/party.ts';
import { messageShape, says } from '../shapes/text.ts';
import { writeParty } from './write-party.ts';

/** Every party of the city. */
export const listParties = cityOperation('demonstration', {
  method: 'GET',
  path: '/parties',
  tag: '主体 Parties',
  title: { zh: '主体一览', en: 'List parties' },
  text: { zh: '全部主体。', en: 'Every party.' },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      parties: z.array(
        partyShape.extend({
          note: messageShape
            .nullable()
            .describe(says('示例主体的看点', 'What a made-up party shows')),
        }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const { samples } = context.catalogue;
    const parties = await store.read(partiesOf);
    return {
      parties: parties.map((party) => ({
        ...writeParty(party),
        note: samples.find(({ id }) => party.example && id === party.id)?.note ?? null,
      })),
    };
  });
