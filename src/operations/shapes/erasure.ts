import { z } from 'zod';
import { caseIdShape, caseNumberShape, clauseOfCaseShape, endShape } from './case.ts';
import { moreShape } from './page.ts';
import { isoDateShape, says } from './text.ts';

/** What stays when personal data is erased. */
export const keptShape = z
  .object({
    cases: z.array(
      z.object({
        case: caseIdShape,
        number: caseNumberShape,
        clause: clauseOfCaseShape,
        submitted_on: isoDateShape.nullable(),
        end: endShape.nullable(),
      }),
    ),
    more: moreShape,
  })
  .describe(
    says(
      '保留的：已提交的申请（含联系人、电话、账号）及其附件，是行政决定的记录',
      'What stays: submitted applications (with contact, phone and account) and their files, as the record of a decision',
    ),
  );
