import { z } from 'zod';
import { mimeOf } from '../../attachments/index.ts';
import { auditedRead } from '../operation.ts';
import { attachmentIdShape } from '../shapes/attachment.ts';
import { partyIdShape } from '../shapes/party.ts';
import { APPLICATIONS_OF_PARTY, ATTACHMENT_READERS } from './access.ts';
import { needAttachment, needAttachments } from './need-attachments.ts';

/** The content of an attachment, to be saved. Who had it stands in the audit log. */
export const getAttachment = auditedRead(ATTACHMENT_READERS, {
  method: 'GET',
  path: '/parties/{party}/attachments/{attachment}',
  tag: '附件 Attachments',
  about: APPLICATIONS_OF_PARTY,
  title: { zh: '下载附件', en: 'Get an attachment' },
  text: {
    zh: '附件的内容，只供另存，不在浏览器里直接打开；谁取过，操作记录里有。',
    en: 'The content of an attachment, to be saved, not opened in the browser; the log says who had it.',
  },
})
  .input(z.strictObject({ party: partyIdShape, attachment: attachmentIdShape }))
  .output(z.file())
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { digest, name, type } = await needAttachment(city, input);
    const content = await needAttachments(city).read(digest);
    context.note({ detail: { attachment: input.attachment, digest } });
    return new File([content], name, { type: mimeOf(type) });
  });
