import { z } from 'zod';
import { attachmentShape } from './attachment.ts';
import { partyNameShape } from './case.ts';
import { isoDateShape, momentShape, says } from './text.ts';

/** A file of a case, as far as it may be read. */
export const caseFileShape = attachmentShape
  .pick({ digest: true, name: true, type: true, size: true, title: true, issuer: true })
  .extend({
    issued_on: isoDateShape.nullable(),
    valid_until: isoDateShape.nullable(),
    handed_in: z
      .boolean()
      .describe(says('申报方随申请提交的', 'Handed in by who applies, from a wallet')),
    party: partyNameShape
      .nullable()
      .describe(says('谁的文件，或谁加入的', 'Whose it is, or who added it')),
    added_at: momentShape,
  })
  .describe(says('案件的文件', 'A file of a case'));
