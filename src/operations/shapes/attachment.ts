import { z } from 'zod';
import { ATTACHMENT_TYPES, type AttachmentType } from '../../attachments/index.ts';
import { givenDateShape, lineShape, momentShape, says } from './text.ts';

const LONGEST = 200;

const TYPES = Object.keys(ATTACHMENT_TYPES) as [AttachmentType, ...AttachmentType[]];

export const attachmentIdShape = z.uuid().describe(says('附件编号', 'Attachment id'));

const said = () => lineShape(LONGEST).nullable();

/** What a document is; null: not said. */
export const descriptionShape = z.object({
  title: said().describe(says('材料名称', 'Title of the document')),
  issuer: said().describe(says('出具单位', 'Who issued it')),
  number: said().describe(says('文号或编号', 'Its number')),
  issued_on: givenDateShape.nullable().describe(says('出具日期', 'Day of issue')),
  valid_until: givenDateShape.nullable().describe(says('有效期至', 'Valid until')),
});

export const attachmentShape = descriptionShape
  .extend({
    id: z.string(),
    digest: z.string().describe(says('内容的 SHA-256', 'SHA-256 of its content')),
    name: z.string().describe(says('文件名', 'Name of the file')),
    type: z.enum(TYPES).describe(says('按内容判定的类型', 'Its type, by its content')),
    size: z.int().describe(says('字节数', 'Size in bytes')),
    uploaded_at: momentShape,
    example: z.boolean().describe(says('示例', 'Made up')),
  })
  .describe(says('附件', 'An attachment'));
