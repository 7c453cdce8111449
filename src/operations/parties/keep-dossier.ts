import { z } from 'zod';
import { readInIds, type Source } from '../../dossiers/index.ts';
import { readDossier } from '../../rules/index.ts';
import { writeDossier } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { command } from '../operation.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import { dossierShape } from '../shapes/dossier.ts';
import { evidenceShape, partyIdShape, revisionShape, sourceTextShape } from '../shapes/party.ts';
import { dayShape, says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';
import { needConsent } from './need-consent.ts';
import { noParty } from './need-party.ts';
import { wordOvertaken } from './word-overtaken.ts';

/** Writes a party's dossier: what changed is stated with its source; nothing is overwritten. */
export const keepDossier = command(DOSSIER_WRITERS, {
  method: 'PUT',
  path: '/parties/{party}/dossier',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '写入档案', en: 'Keep a dossier' },
  text: {
    zh: '逐项核对后，把改动的事实连同来源与日期记入档案；原有陈述保留。他人已先改动的，以 409 退回。',
    en: 'Checks every fact and states what changed with its source and date; what was said before is kept. Refused with 409 when somebody else wrote meanwhile.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      dossier: dossierShape,
      seen: revisionShape,
      through: z
        .enum(['calculator'])
        .optional()
        .describe(
          says(
            '由测算写回；须先有主体的同意',
            'Written back by the calculator, which the party must have agreed to',
          ),
        ),
      source: z
        .strictObject({
          kind: z
            .enum(['entered', 'imported'])
            .describe(says('填报或导入', 'Typed in or imported')),
          text: sourceTextShape,
          on: dayShape
            .optional()
            .describe(says('来源的日期，默认今天', 'Its date; today unless given')),
          evidence: evidenceShape.optional(),
        })
        .describe(says('改动的来源', 'Where the changes come from')),
    }),
  )
  .output(
    z.object({
      revision: revisionShape,
      changes: z.int().describe(says('记入的改动数', 'How many changes were stated')),
    }),
  )
  .handler(async ({ input, context }) => {
    const reading = readDossier(context.catalogue, input.dossier);
    if (!reading.ok) throw contentRefused(reading.problems);
    const dossier = readInIds(input.dossier, context.catalogue.vocabulary);
    const { kind, text, on, evidence } = input.source;
    const dated = { kind, text, on: formatDay(on ?? context.today) };
    const source: Source = evidence === undefined ? dated : { ...dated, evidence };
    const { store } = await context.city();
    return await store.write(async (handle) => {
      if (input.through !== undefined) await needConsent(handle, input.party, context);
      const how = { seen: input.seen, sourceOf: () => source, at: new Date(context.now) };
      const writing = await writeDossier(handle, input.party, dossier, how);
      switch (writing.is) {
        case 'no_party':
          throw noParty(input.party);
        case 'overtaken':
          throw overtaken(wordOvertaken(input.seen, writing.revision));
        case 'kept': {
          const { revision, changes } = writing;
          context.note({ detail: { changes, revision, source: source.text } });
          return { revision, changes };
        }
      }
    });
  });
