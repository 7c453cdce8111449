import { z } from 'zod';
import { restateFacts } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { command } from '../operation.ts';
import { overtaken } from '../refusals.ts';
import { evidenceShape, partyIdShape, revisionShape } from '../shapes/party.ts';
import { placeShape } from '../shapes/place.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';
import { noParty } from './need-party.ts';
import { wordOvertaken } from './word-overtaken.ts';

const MOST_AT_ONCE = 500;

/** Names the document on which facts of a dossier rest; their values stay as they are. */
export const addEvidence = command(DOSSIER_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/evidence',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '补充佐证', en: 'Add evidence' },
  text: {
    zh: '为档案中已有的事实补充佐证材料；值不变，原有陈述保留。',
    en: 'Names the document on which facts of a dossier rest; values stay, and so does what was said before.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      facts: z.array(placeShape).min(1).max(MOST_AT_ONCE),
      evidence: evidenceShape,
      seen: revisionShape,
    }),
  )
  .output(
    z.object({
      revision: revisionShape,
      facts: z.int().describe(says('涉及的事实数', 'How many facts it is about')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { evidence, party, seen } = input;
    const on = evidence.issuedOn ?? formatDay(context.today);
    return await store.write(async (handle) => {
      const writing = await restateFacts(handle, party, input.facts, {
        seen,
        source: { kind: 'entered', text: evidence.title, on, evidence },
        at: new Date(context.now),
      });
      switch (writing.is) {
        case 'no_party':
          throw noParty(party);
        case 'overtaken':
          throw overtaken(wordOvertaken(seen, writing.revision));
        case 'kept': {
          const { revision, changes } = writing;
          context.note({ detail: { facts: changes, evidence: evidence.title } });
          return { revision, facts: changes };
        }
      }
    });
  });
