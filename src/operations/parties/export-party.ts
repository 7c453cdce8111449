import { z } from 'zod';
import { dossierOf } from '../../dossiers/index.ts';
import type { Listing } from '../listing.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, OWNERS } from './access.ts';
import { gatherParty } from './gather-party.ts';
import { writeCalculation } from './write-calculation.ts';
import { writeParty, writeStatement } from './write-party.ts';

/** All that is kept of a party, for itself. */
export const exportParty = (listing: () => Listing) =>
  cityOperation(OWNERS, {
    method: 'GET',
    path: '/parties/{party}/export',
    tag: '主体 Parties',
    about: DOSSIER_OF_PARTY,
    title: { zh: '导出全部资料', en: 'Export all data' },
    text: {
      zh: '本主体在系统中的全部资料：档案、陈述、测算、委托、同意与操作记录。',
      en: 'All that is kept of the party: dossier, statements, calculations, mandates, consents and history.',
    },
  })
    .input(z.strictObject({ party: partyIdShape }))
    .output(z.record(z.string(), z.unknown()).describe(says('全部资料', 'All data')))
    .handler(async ({ input, context }) => {
      const { party, statements, calculations, given, received, consents, history } =
        await gatherParty(input.party, context, listing());
      return {
        exported_at: new Date(context.now).toISOString(),
        party: writeParty(party),
        dossier: dossierOf(statements),
        statements: statements.map((one) => writeStatement({ ...one, masked: false })),
        calculations: calculations.map(writeCalculation),
        mandates: { given, received },
        consents,
        history,
      };
    });
