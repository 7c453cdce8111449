import { z } from 'zod';
import { standing } from '../../dossiers/index.ts';
import { listHolders, readStatements, sendMessage } from '../../store/index.ts';
import { callerWords, momentWords } from '../messages/words.ts';
import { command } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { placeShape } from '../shapes/place.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, UNMASKERS } from './access.ts';
import { personalIn } from './mask-party.ts';
import { needParty } from './need-party.ts';

const SHORTEST_REASON = 5;
const LONGEST_REASON = 200;
const TOO_SHORT = { zh: '理由至少五个字', en: 'A reason of at least five characters' };

/** Shows personal data of a party to an office, which says why; the party sees it in its history. */
export const unmaskFacts = command(UNMASKERS, {
  method: 'POST',
  path: '/parties/{party}/unmasking',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '查看个人信息', en: 'Unmask personal data' },
  text: {
    zh: '说明理由后查看被遮盖的个人信息；何人、何时、为何，记入审计并可由主体查阅。',
    en: 'Shows what is masked to who says why; who, when and why is logged, and the party can read it.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      reason: z
        .string()
        .trim()
        .refine((text) => text.length >= SHORTEST_REASON, { params: { words: TOO_SHORT } })
        .max(LONGEST_REASON)
        .describe(says('理由，至少五个字', 'The reason, at least five characters')),
    }),
  )
  .output(
    z.object({
      facts: z.array(placeShape.extend({ value: z.string() })),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const party = await needParty(store, input.party);
    const statements = await store.read((handle) => readStatements(handle, party.id));
    const personalOf = personalIn(statements, context);
    const shown = standing(statements).filter((one) => personalOf(one) !== undefined);
    context.note({
      detail: { reason: input.reason, facts: [...new Set(shown.map(({ fact }) => fact))] },
    });
    const at = new Date(context.now);
    const said = { by: callerWords(context.caller), reason: input.reason, at: momentWords(at) };
    const data = { party: party.id, party_name: party.name, ...said };
    await store.write(async (handle) => {
      const to = await listHolders(handle, { party: party.id }, context.today);
      await sendMessage(handle, { kind: 'personal_data_unmasked', data, to, at });
    });
    return {
      facts: shown.map(({ section, entry, fact, value }) => ({
        ...{ section, entry, fact },
        value: String(value),
      })),
    };
  });
