import { z } from 'zod';
import { dossierOf } from '../../dossiers/index.ts';
import { readCalculations } from '../../store/index.ts';
import { writeAttachment } from '../attachments/write-attachment.ts';
import type { Listing } from '../listing.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, OWNERS } from './access.ts';
import { gatherParty } from './gather-party.ts';
import { writeCalculation } from './write-calculation.ts';
import { writeParty, writeStatement } from './write-party.ts';

/** Every calculation stands here in full, with the whole answer. */
const MOST = { calculations: 200, history: 10_000 };

/** All that is kept of a party, for itself. */
export const exportParty = (listing: () => Listing) =>
  cityOperation(OWNERS, {
    method: 'GET',
    path: '/parties/{party}/export',
    tag: '主体 Parties',
    about: DOSSIER_OF_PARTY,
    title: { zh: '导出全部资料', en: 'Export all data' },
    text: {
      zh: `本主体在系统中的全部资料：档案、陈述、测算、委托、同意、申请（历次提交的内容与草稿）、附件的清单与操作记录。测算至多 ${MOST.calculations} 次、记录至多 ${MOST.history} 条，新的在前；未列入的条数见 left_out。`,
      en: `All that is kept of the party: dossier, statements, calculations, mandates, consents, applications (what was submitted each time, and drafts), the list of attachments and history. The latest ${MOST.calculations} calculations and ${MOST.history} lines of history at most; left_out says how many more there are.`,
    },
  })
    .input(z.strictObject({ party: partyIdShape }))
    .output(z.record(z.string(), z.unknown()).describe(says('全部资料', 'All data')))
    .handler(async ({ input, context }) => {
      const exporting = { ...MOST, read: readCalculations };
      const gathered = await gatherParty(input.party, context, listing(), exporting);
      const { party, statements, calculations, given, received, consents } = gathered;
      const { applications, attachments, history, leftOut } = gathered;
      return {
        exported_at: new Date(context.now).toISOString(),
        party: writeParty(party),
        dossier: dossierOf(statements),
        statements: statements.map((one) => writeStatement({ ...one, masked: false })),
        calculations: calculations.map(writeCalculation),
        mandates: { given, received },
        consents,
        applications,
        attachments: attachments.map(writeAttachment),
        history,
        left_out: leftOut,
      };
    });
