import { z } from 'zod';
import { needAttachments } from '../attachments/need-attachments.ts';
import { CASE, CASE_READERS } from '../cases/access.ts';
import { namesOf } from '../cases/names-of.ts';
import { needCase } from '../cases/need-case.ts';
import { readsBlind } from '../cases/write-blind.ts';
import { cityOperation } from '../operation.ts';
import { caseIdShape } from '../shapes/case.ts';
import { caseFileShape } from '../shapes/case-file.ts';
import { says } from '../shapes/text.ts';
import { filesOf } from './files-of.ts';

/** The files that were handed in with a case, and those that its offices added. */
export const listCaseFiles = cityOperation(CASE_READERS, {
  method: 'GET',
  path: '/cases/{case}/files',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '案件的文件', en: 'List the files of a case' },
  text: {
    zh: '随申请提交的附件，办理单位上传的文书，以及在本案出具的文书。单位之间的文书申报方不可见，申请表只有申报方可见。',
    en: 'What was handed in with it, what its offices attached, and the papers made out in it. What goes between offices is not for who applies; the application form is for who applies only.',
  },
})
  .input(z.strictObject({ case: caseIdShape }))
  .output(
    z.object({
      files: z.array(caseFileShape),
      limit: z.int().describe(says('每个文件至多的字节数', 'Largest file in bytes')),
    }),
  )
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { limit } = needAttachments(city);
    return city.store.read(async (handle) => {
      const theCase = await needCase(handle, input.case);
      const isBlind = await readsBlind(handle, city.inUse, theCase, context.caller);
      const files = isBlind ? [] : await filesOf(handle, theCase.id, context);
      const nameOf = await namesOf(
        handle,
        files.flatMap(({ party }) => party ?? []),
      );
      return {
        files: files.map(({ digest, name, type, size, addedAt, party, handedIn, about }) => ({
          ...{ digest, name, type, size, handed_in: handedIn },
          ...{ title: about?.title ?? null, issuer: about?.issuer ?? null },
          ...{ issued_on: about?.issuedOn ?? null, valid_until: about?.validUntil ?? null },
          party: party === null ? null : { party, name: nameOf(party) },
          added_at: addedAt.toISOString(),
        })),
        limit,
      };
    });
  });
