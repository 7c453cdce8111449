import { z } from 'zod';
import { columnShape } from './column.ts';
import { isoDateShape, messageShape, momentShape, says } from './text.ts';

/** A field of the application form, as `src/casework/application` gives it. */
const fieldShape = z.object({
  id: z.string(),
  group: z
    .enum(['party', 'matter', 'contact', 'payee', 'undertaking', 'materials'])
    .describe(
      says('主体、事项、联系人、收款账户、承诺、申报材料', 'The part of the form that it is in'),
    ),
  label: messageShape,
  type: z
    .object({
      is: z.string(),
      currency: z.string().exactOptional(),
      list: z.string().exactOptional(),
      columns: z.array(columnShape).readonly().exactOptional(),
    })
    .describe(
      says(
        '事实的类型，或 phone、bank_account、bank_number、signature、files、rows、long_text；rows 的内容是 JSON 数组，每行一个对象',
        'A type of fact, or phone, bank_account, bank_number, signature, files, rows, long_text; rows are answered with a JSON array of objects',
      ),
    ),
  choices: z.record(z.string(), messageShape).readonly().nullable(),
  required: z.boolean(),
  help: messageShape.nullable(),
});

/** What is known of a field already, and where it is from. */
const knownShape = z.object({
  field: z.string(),
  value: z.string(),
  source: messageShape.describe(says('出处', 'Where it is from')),
  on: isoDateShape.nullable(),
  confirmed: z.boolean().describe(says('部门确认过', 'Confirmed by an office')),
  expired: z.boolean().describe(says('证书已过期', 'Its document is no longer valid')),
});

/** What the records say today of a field that was submitted otherwise. */
const otherwiseShape = knownShape.pick({ field: true, value: true, source: true, on: true });

const answersShape = z
  .record(z.string(), z.string())
  .describe(says('各栏的内容，写成文字', 'Every field with its value as text'));

export const applicationShape = z
  .object({
    fields: z.array(fieldShape).readonly(),
    answers: answersShape,
    known: z
      .array(knownShape)
      .readonly()
      .describe(
        says(
          '已知的及其出处：草稿是现在的，已提交的是提交时的',
          'What is known and where from: of a draft today, of what was submitted then',
        ),
      ),
    otherwise: z
      .array(otherwiseShape)
      .readonly()
      .describe(says('现档案与所提交的不同之处', 'Where the records say something else by now')),
    masked: z.array(z.string()).readonly().describe(says('已遮盖的栏', 'Fields that are masked')),
    revision: z
      .int()
      .nullable()
      .describe(says('草稿版次；已提交而无草稿为 null', 'Of the draft; null where there is none')),
    saved_at: momentShape.nullable(),
    submitted_on: isoDateShape.nullable(),
    submitted: answersShape
      .nullable()
      .describe(
        says(
          '在申报单位手里时：上次提交的内容',
          'While it is with who applies: what they submitted last',
        ),
      ),
    editable: z.boolean(),
  })
  .describe(
    says('申请：在申报单位手里时是草稿，否则是所提交的', 'The draft, or what was submitted'),
  );
