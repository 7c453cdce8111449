import { z } from 'zod';
import { listAttachments as list } from '../../store/index.ts';
import { readDoers } from '../audit/read-doers.ts';
import { cityOperation } from '../operation.ts';
import { needParty } from '../parties/need-party.ts';
import { attachmentShape } from '../shapes/attachment.ts';
import { partyIdShape } from '../shapes/party.ts';
import { momentShape, says } from '../shapes/text.ts';
import { APPLICATIONS_OF_PARTY, ATTACHMENT_READERS } from './access.ts';
import { needAttachments } from './need-attachments.ts';
import { writeAttachment } from './write-attachment.ts';

const useShape = z.object({
  case: z.string(),
  number: z.string().describe(says('案件编号', 'Number of the case')),
  used_at: momentShape,
});

/** 材料库: the files of a party with what each is, until when it holds and where it was used. */
export const listAttachments = cityOperation(ATTACHMENT_READERS, {
  method: 'GET',
  path: '/parties/{party}/attachments',
  tag: '附件 Attachments',
  about: APPLICATIONS_OF_PARTY,
  title: { zh: '材料库', en: 'List attachments' },
  text: {
    zh: '主体的全部附件，新的在前：名称、出具单位、有效期、用在哪些案件。',
    en: 'Every attachment of the party, the latest first: title, issuer, validity, and the cases that rest on it.',
  },
})
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      attachments: z.array(
        attachmentShape.extend({
          uploaded_by: z.string().nullable().describe(says('上传人', 'Who uploaded it')),
          used_in: z.array(useShape).describe(says('用于案件', 'The cases that rest on it')),
        }),
      ),
      limit: z.int().describe(says('每个文件至多的字节数', 'Largest file in bytes')),
    }),
  )
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { limit } = needAttachments(city);
    const { id: party } = await needParty(city.store, input.party);
    return await city.store.read(async (handle) => {
      const doerOf = await readDoers(handle, party, 'addAttachment');
      const attachments = (await list(handle, party)).map(({ uses, ...one }) => ({
        ...writeAttachment(one),
        uploaded_by: doerOf(one.account, one.uploadedAt).name,
        used_in: uses.map(({ claim, claimNumber, usedAt }) => ({
          case: claim,
          number: claimNumber,
          used_at: usedAt.toISOString(),
        })),
      }));
      return { attachments, limit };
    });
  });
