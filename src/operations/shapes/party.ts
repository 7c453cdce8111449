import { z } from 'zod';
import { PARTY_TYPES } from '../../offices/index.ts';
import { givenDateShape, isoDateShape, lineShape, momentShape, says } from './text.ts';

const LONGEST_ID = 100;
const LONGEST_SOURCE = 200;

export const partyIdShape = lineShape(LONGEST_ID).describe(says('主体编号', 'Party id'));

export const partyShape = z
  .object({
    id: z.string(),
    name: z.string(),
    credit_code: z.string().nullable(),
    type: z.enum(PARTY_TYPES).describe(says('主体类型', 'What it is')),
    example: z.boolean().describe(says('示例，非真实主体', 'Made up, not a real party')),
  })
  .describe(says('主体', 'A party'));

export const revisionShape = z
  .int()
  .min(0)
  .describe(
    says('档案写到哪里：最后一条陈述的编号', 'How far the dossier has come: its last statement'),
  );

/** Where a fact comes from, as it is given. */
export const sourceTextShape = lineShape(LONGEST_SOURCE).describe(
  says('出处：文件、证书或经办', 'The file, certificate or office it comes from'),
);

const textShape = lineShape(LONGEST_SOURCE);

/** A document that facts rest on. */
export const evidenceShape = z
  .strictObject({
    title: textShape.describe(says('材料名称', 'Title of the document')),
    issuer: textShape.exactOptional().describe(says('出具单位', 'Who issued it')),
    number: textShape.exactOptional().describe(says('文号或编号', 'Its number')),
    issuedOn: givenDateShape.exactOptional().describe(says('出具日期', 'Day of issue')),
    validUntil: givenDateShape.exactOptional().describe(says('有效期至', 'Valid until')),
  })
  .describe(says('佐证材料', 'Evidence'));

const sourceShape = z
  .object({
    kind: z
      .enum(['entered', 'imported', 'confirmed', 'example'])
      .describe(says('填报、导入、部门确认或示例', 'Typed in, from a file, confirmed, or made up')),
    text: z.string(),
    on: isoDateShape,
    evidence: evidenceShape.exactOptional(),
  })
  .describe(says('来源与日期', 'Source and date'));

export const statementShape = z
  .object({
    sequence: z.int(),
    section: z.enum(['party', 'records', 'history', 'complete']),
    entry: z.string().describe(says('记录或奖补的编号', 'The id of the record or payment')),
    fact: z.string(),
    value: z
      .union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
      .nullable()
      .describe(says('值；null 为撤回', 'The value; null takes back what was said')),
    source: sourceShape,
    recorded_at: momentShape,
    masked: z.boolean().describe(says('个人信息，已遮盖', 'Personal, and masked for the caller')),
    erased_at: momentShape
      .nullable()
      .describe(
        says(
          '个人信息已删除的时间；删除时另记一条无值的陈述',
          'When the personal value was taken out for good; a statement without value says so, too',
        ),
      ),
  })
  .describe(says('一项事实的陈述', 'A statement of one fact'));
