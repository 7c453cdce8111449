import { z } from 'zod';
import { findParty, listHolders, restateFacts, sendMessage } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { callerWords } from '../messages/words.ts';
import { command } from '../operation.ts';
import { overtaken } from '../refusals.ts';
import { evidenceShape, partyIdShape, revisionShape, sourceTextShape } from '../shapes/party.ts';
import { placeShape } from '../shapes/place.ts';
import { dayShape, says } from '../shapes/text.ts';
import { DOSSIER_CONFIRMERS, DOSSIER_OF_PARTY } from './access.ts';
import { needAnother } from './need-another.ts';
import { noParty } from './need-party.ts';
import { wordOvertaken } from './word-overtaken.ts';

const MOST_AT_ONCE = 500;

/** An office confirms facts that stand in a dossier: they are stated once more, from the office. */
export const confirmFacts = command(DOSSIER_CONFIRMERS, {
  method: 'POST',
  path: '/parties/{party}/confirmations',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '确认事实', en: 'Confirm facts' },
  text: {
    zh: '部门核对原件后确认档案中的事实；依据与日期一并记入，原有陈述保留。自己填报的，须由另一人确认。',
    en: 'An office that has seen the originals confirms facts of a dossier; basis and date are kept, what was said before stays. What one entered oneself somebody else confirms.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      facts: z.array(placeShape).min(1).max(MOST_AT_ONCE),
      basis: sourceTextShape,
      on: dayShape
        .optional()
        .describe(says('核对日期，默认今天', 'Day of checking; today unless given')),
      evidence: evidenceShape.exactOptional(),
      seen: revisionShape,
    }),
  )
  .output(
    z.object({
      revision: revisionShape,
      confirmed: z.int().describe(says('确认的事实数', 'How many facts were confirmed')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const on = formatDay(input.on ?? context.today);
    const { evidence } = input;
    const source = { kind: 'confirmed', text: input.basis, on } as const;
    return await store.write(async (handle) => {
      const writing = await restateFacts(handle, input.party, input.facts, {
        seen: input.seen,
        source: evidence === undefined ? source : { ...source, evidence },
        at: new Date(context.now),
      });
      switch (writing.is) {
        case 'no_party':
          throw noParty(input.party);
        case 'overtaken':
          throw overtaken(wordOvertaken(input.seen, writing.revision));
        case 'kept': {
          const { revision, changes } = writing;
          await needAnother(handle, input, context);
          context.note({ detail: { confirmed: changes, basis: input.basis } });
          const name = (await findParty(handle, input.party))?.name ?? input.party;
          const said = { count: String(changes), basis: input.basis };
          const by = callerWords(context.caller);
          const data = { party: input.party, party_name: name, by, ...said };
          const to = await listHolders(handle, { party: input.party }, context.today);
          const at = new Date(context.now);
          await sendMessage(handle, { kind: 'fact_confirmed', data, to, at });
          return { revision, confirmed: changes };
        }
      }
    });
  });
