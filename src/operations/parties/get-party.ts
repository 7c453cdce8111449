import { z } from 'zod';
import { dossierOf, standing } from '../../dossiers/index.ts';
import { SCOPES } from '../../offices/index.ts';
import { type KeptStatement, readStatements, revisionOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { scopesOf } from '../permit.ts';
import { partyIdShape, partyShape, revisionShape, statementShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';
import { differsFromConfirmed } from './confirmed.ts';
import { maskDossier, maskStatements } from './mask-party.ts';
import { needParty } from './need-party.ts';
import { writeParty, writeStatement } from './write-party.ts';

/** A party with its dossier: what stands today, each fact with its source and date. */
export const getParty = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '一企一档', en: 'Get a party' },
  text: {
    zh: '主体及其档案：现行的每项事实、来源与日期，和可用于测算的档案。',
    en: 'A party and its dossier: every fact that stands, its source and date, and the dossier ready to be assessed.',
  },
})
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      party: partyShape,
      scopes: z
        .array(z.enum(SCOPES))
        .readonly()
        .describe(
          says(
            '可为其办理的事项；受托机构以委托所列为限',
            'What the caller may do for it; an agency, what its mandate covers',
          ),
        ),
      revision: revisionShape,
      dossier: z.unknown().describe(says('档案', 'The dossier')),
      facts: z.array(
        statementShape.extend({
          confirmed: statementShape
            .nullable()
            .describe(
              says(
                '部门曾确认而现已不同的陈述',
                'What an office confirmed here, where it says something else',
              ),
            ),
        }),
      ),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const party = await needParty(store, input.party);
    const [statements, scopes] = await store.read(async (handle) => [
      await readStatements(handle, party.id),
      await scopesOf(handle, party.id, context),
    ]);
    const shown = new Map(maskStatements(statements, context).map((one) => [one.sequence, one]));
    const asShown = (statement: KeptStatement) =>
      writeStatement(shown.get(statement.sequence) ?? { ...statement, masked: false });
    const confirmedOf = differsFromConfirmed(statements);
    return {
      party: writeParty(party),
      scopes,
      revision: revisionOf(statements),
      dossier: maskDossier(dossierOf(statements), context),
      facts: standing(statements).map((fact) => {
        const confirmed = confirmedOf(fact);
        return {
          ...asShown(fact),
          confirmed: confirmed === undefined ? null : asShown(confirmed),
        };
      }),
    };
  });
