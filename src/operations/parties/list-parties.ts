import { z } from 'zod';
import { listPartyLines } from '../../store/index.ts';
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
  text: {
    zh: '全部主体，各有多少改动和已存的测算。',
    en: 'Every party, with how many changes and calculations were kept of it.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      parties: z.array(
        partyShape.extend({
          note: messageShape
            .nullable()
            .describe(says('示例主体的看点', 'What a made-up party shows')),
          role: z
            .array(z.string())
            .readonly()
            .describe(says('主体身份的代码', 'Codes of what it is')),
          changes: z
            .int()
            .describe(
              says('建立之后记入的陈述数', 'Statements that were made since it was set up'),
            ),
          calculations: z.int().describe(says('已存的测算数', 'Saved calculations')),
        }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const { samples } = context.catalogue;
    const parties = await store.read(listPartyLines);
    return {
      parties: parties.map((party) => ({
        ...writeParty(party),
        note: samples.find(({ id }) => party.example && id === party.id)?.note ?? null,
        role: party.role,
        changes: party.changes,
        calculations: party.calculations,
      })),
    };
  });
