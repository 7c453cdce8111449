import { z } from 'zod';
import { removeAttachment as remove } from '../../store/index.ts';
import { command } from '../operation.ts';
import { overtaken } from '../refusals.ts';
import { attachmentIdShape } from '../shapes/attachment.ts';
import { partyIdShape } from '../shapes/party.ts';
import { APPLICATIONS_OF_PARTY, ATTACHMENT_WRITERS } from './access.ts';
import { noAttachment } from './need-attachments.ts';
import { removeContent } from './remove-content.ts';

/** Removes an attachment on which no case rests, for good. */
export const removeAttachment = command(ATTACHMENT_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/attachments/{attachment}/remove',
  tag: '附件 Attachments',
  about: APPLICATIONS_OF_PARTY,
  title: { zh: '删除附件', en: 'Remove an attachment' },
  text: {
    zh: '永久删除没有用于任何案件的附件；用过的留作案件的证据。',
    en: 'Removes an attachment for good on which no case rests; one that was used stays as evidence of the case.',
  },
})
  .input(z.strictObject({ party: partyIdShape, attachment: attachmentIdShape }))
  .output(z.object({ attachment: z.string() }))
  .handler(async ({ input, context }) => {
    const { party, attachment: id } = input;
    const city = await context.city();
    const digest = await city.store.write(async (handle) => {
      const removal = await remove(handle, { party, id });
      switch (removal.is) {
        case 'none':
          throw noAttachment();
        case 'used':
          throw overtaken(inUse(removal.by));
        case 'removed': {
          const { digest, size, type } = removal.attachment;
          context.note({ detail: { attachment: id, digest, type, size } });
          return digest;
        }
      }
    });
    // What cannot be removed now is left without an owner, and goes with such contents.
    await removeContent(city, digest).catch(() => undefined);
    return { attachment: id };
  });

function inUse(numbers: readonly string[]) {
  return {
    field: 'attachment',
    message: {
      zh: `案件 ${numbers.join('、')} 用着它，不能删除`,
      en: `It cannot be removed: ${numbers.join(', ')} rests on it`,
    },
    expected: {
      zh: '案件的证据须保留；可上传新的一份，供以后使用',
      en: 'The evidence of a case is kept; upload a new one for later use',
    },
  };
}
