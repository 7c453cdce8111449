import { z } from 'zod';
import { addAttachment as add, findParty, MOST_ATTACHMENTS } from '../../store/index.ts';
import { command } from '../operation.ts';
import { noParty } from '../parties/need-party.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import { attachmentShape } from '../shapes/attachment.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { APPLICATIONS_OF_PARTY, ATTACHMENT_WRITERS } from './access.ts';
import { CONTENT_GONE, needAttachments } from './need-attachments.ts';
import { writeAttachment } from './write-attachment.ts';

/** Takes a file into a party's evidence wallet, checked by its content as it comes. */
export const addAttachment = command(ATTACHMENT_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/attachments',
  tag: '附件 Attachments',
  about: APPLICATIONS_OF_PARTY,
  title: { zh: '上传附件', en: 'Add an attachment' },
  text: {
    zh: '把一个文件收入主体的材料库：PDF、OFD、JPEG、PNG、.docx、.xlsx，按内容判定，不看文件名。请求体即文件本身（application/octet-stream），文件名写在 content-disposition 的 filename* 里；不大的文件也可用 multipart/form-data 的 file。同一内容只存一份。',
    en: 'Takes a file into the evidence wallet of a party: PDF, OFD, JPEG, PNG, .docx or .xlsx by its content, whatever its name. The body is the file itself (application/octet-stream) with its name in filename* of content-disposition; a small one may come as file of multipart/form-data. A content is kept once.',
  },
})
  .input(z.strictObject({ party: partyIdShape, file: z.file() }))
  .output(
    z.object({
      attachment: attachmentShape,
      known: z
        .boolean()
        .describe(
          says(
            '材料库里已有同样的内容，没有新增',
            'The wallet has this content already; none was added',
          ),
        ),
    }),
  )
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const attachments = needAttachments(city);
    const { file, party: id } = input;
    const party = await city.store.read((handle) => findParty(handle, id));
    if (party === undefined) throw noParty(id);
    const at = new Date(context.now);
    const { digest, name, size, type } = await attachments.put(file.stream(), {
      name: file.name,
      size: file.size,
    });
    const account = context.caller.is === 'member' ? context.caller.account : null;
    const given = { party: id, digest, name, size, type, account };
    return await city.store.write(async (handle) => {
      const adding = await add(handle, { ...given, uploadedAt: at, example: party.example });
      switch (adding.is) {
        case 'full':
          throw contentRefused([FULL]);
        case 'gone':
          throw overtaken(CONTENT_GONE);
        case 'known':
        case 'added': {
          const { attachment } = adding;
          // A name may tell of a person, so the log has the digest.
          context.note({ detail: { attachment: attachment.id, digest, type, size } });
          return { attachment: writeAttachment(attachment), known: adding.is === 'known' };
        }
      }
    });
  });

const FULL = {
  field: 'file',
  message: {
    zh: `材料库已有 ${MOST_ATTACHMENTS} 个文件，满了`,
    en: `The wallet is full: it has ${MOST_ATTACHMENTS} files`,
  },
  expected: { zh: '先删除不再需要的文件', en: 'Remove files that are no longer needed first' },
};
