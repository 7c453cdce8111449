import { z } from 'zod';
import { mayHavePost } from '../../offices/index.ts';
import { listPartyLines } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { partyShape } from '../shapes/party.ts';
import { messageShape, says } from '../shapes/text.ts';
import { readableBy } from './readable-by.ts';
import { writeParty } from './write-party.ts';

/** The parties that may apply for something and whose dossiers the caller may read. */
export const listParties = cityOperation(
  { demonstrator: 'any', member: 'any' },
  {
    method: 'GET',
    path: '/parties',
    tag: '主体 Parties',
    title: { zh: '主体一览', en: 'List parties' },
    text: {
      zh: '可以查看其档案的主体，各有多少改动和已存的测算。',
      en: 'The parties whose dossiers the caller may read, with how many changes and calculations were kept of each.',
    },
  },
)
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
    const mine = await readableBy(context);
    const parties = (await store.read(listPartyLines)).filter(
      ({ id, type }) => mayHavePost(type, 'enterprise') && mine(id),
    );
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
