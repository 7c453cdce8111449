import { z } from 'zod';
import { describeAttachment as describe } from '../../store/index.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { attachmentIdShape, descriptionShape } from '../shapes/attachment.ts';
import { partyIdShape } from '../shapes/party.ts';
import { APPLICATIONS_OF_PARTY, ATTACHMENT_WRITERS } from './access.ts';
import { noAttachment } from './need-attachments.ts';

/** Says what an attachment is: its title, who issued it, its number and its days. */
export const describeAttachment = command(ATTACHMENT_WRITERS, {
  method: 'PUT',
  path: '/parties/{party}/attachments/{attachment}',
  tag: '附件 Attachments',
  about: APPLICATIONS_OF_PARTY,
  title: { zh: '说明附件', en: 'Describe an attachment' },
  text: {
    zh: '写明材料名称、出具单位、文号、出具日期与有效期；不知道的写 null。内容不变。',
    en: 'Says the title of the document, who issued it, its number, and its days; null for what is not known. The content stays.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      attachment: attachmentIdShape,
      ...descriptionShape.shape,
    }),
  )
  .output(z.object({ attachment: z.string() }))
  .handler(async ({ input, context }) => {
    const { party, attachment: id, issued_on: issuedOn, valid_until: validUntil, ...said } = input;
    if (issuedOn !== null && validUntil !== null && validUntil < issuedOn)
      throw contentRefused([BACKWARDS]);
    const { store } = await context.city();
    context.note({ detail: { attachment: id } });
    return await store.write(async (handle) => {
      const described = await describe(handle, { party, id }, { ...said, issuedOn, validUntil });
      if (!described) throw noAttachment();
      return { attachment: id };
    });
  });

const BACKWARDS = {
  field: 'valid_until',
  message: { zh: '有效期早于出具日期', en: 'Its validity ends before the day of issue' },
};
