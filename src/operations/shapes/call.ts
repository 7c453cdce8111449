import { z } from 'zod';
import { CALL_PARTS, CALL_STATES } from '../../casework/index.ts';
import { givenColumnShape } from './column.ts';
import { heldShape } from './held.ts';
import { problemShape } from './problem.ts';
import { procedureShape } from './procedure.ts';
import {
  fenShape,
  givenDateShape,
  isoDateShape,
  lineShape,
  messageShape,
  momentShape,
  says,
} from './text.ts';

const LONGEST_ID = 100;
const LONGEST_LINE = 200;
const LONGEST_NOTE = 500;
const MOST_CLAUSES = 50;
const MOST_PARTIES = 20;
const MOST_MATERIALS = 60;
/** More than may be published, so that the check can say so. */
const MOST_COLUMNS = 20;
const ID = /^[a-z0-9][a-z0-9-]*$/;
const MOST_QUOTA = 1_000_000;

export const callIdShape = z.uuid().describe(says('通知编号', 'Id of a call'));
export const callStateShape = z
  .enum(CALL_STATES)
  .describe(says('未发布、即将开放、可申报、已截止', 'How it stands today'));

/** A line that may still be empty, as long as nothing is published. */
const lineOrEmpty = (longest: number) => z.union([z.literal(''), lineShape(longest)]);
const idText = z.string().max(LONGEST_ID);
const daysShape = z.strictObject({ from: givenDateShape, to: givenDateShape });

/** What is written in a call. Whatever is null or empty reads as not stated (未载明). */
export const callTextShape = z
  .strictObject({
    title: lineOrEmpty(LONGEST_LINE).describe(says('标题', 'Title')),
    number: lineShape(LONGEST_LINE).nullable().describe(says('文号', 'Number of its document')),
    clauses: z.array(idText).max(MOST_CLAUSES).describe(says('条款编号', 'Ids of clauses')),
    procedure: idText.describe(
      says('办理程序；还没有选的为空', 'Id of the procedure; empty until it is chosen'),
    ),
    offices: z
      .record(idText.regex(ID), z.array(idText).max(MOST_PARTIES))
      .describe(says('各办理单位由哪些主体担任', 'The parties that act as each office')),
    window: daysShape.describe(says('受理时间，含首尾两日', 'When applications are taken')),
    event_period: daysShape
      .nullable()
      .describe(says('事项发生期', 'When the matter must have happened')),
    materials: z
      .array(
        z.strictObject({
          id: z.string().max(LONGEST_ID).regex(ID),
          title: lineOrEmpty(LONGEST_LINE),
          required: z.boolean().describe(says('必交', 'Whether it must be handed in')),
          note: lineShape(LONGEST_NOTE).nullable(),
          rows: z
            .array(givenColumnShape)
            .max(MOST_COLUMNS)
            .describe(
              says('逐笔列明的各列；没有则不逐笔列明', 'Columns, where it is listed line by line'),
            )
            .exactOptional(),
        }),
      )
      .max(MOST_MATERIALS)
      .describe(says('申报材料', 'What it asks for')),
    quota: z.int().min(0).max(MOST_QUOTA).nullable().describe(says('名额', 'How many')),
    fund: z
      .strictObject({ name: lineOrEmpty(LONGEST_LINE), amount_fen: fenShape.nullable() })
      .nullable()
      .describe(says('资金名称与总额', 'The fund and its amount')),
    contact: z
      .strictObject({
        office: lineOrEmpty(LONGEST_LINE),
        phone: lineOrEmpty(LONGEST_LINE),
        address: lineOrEmpty(LONGEST_LINE),
      })
      .nullable()
      .describe(says('联系方式', 'Whom to ask')),
  })
  .describe(says('申报通知的内容', 'What a call says'));

const callClauseShape = z
  .object({
    clause: z.string(),
    title: messageShape.nullable().describe(says('目录里没有时为 null', 'null: not there')),
    article: z.string().nullable(),
    cited_as: messageShape.nullable().describe(says('文件', 'Its document')),
    in_force: z.object({ from: isoDateShape.nullable(), to: isoDateShape.nullable() }).nullable(),
    held: heldShape.nullable(),
  })
  .describe(says('可申报的条款', 'A clause that may be applied under'));

/** A call in a list. */
export const callLineShape = z
  .object({
    call: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    department: z.object({ party: z.string(), name: z.string() }),
    clauses: z.array(callClauseShape),
    window: z.object({ from: isoDateShape, to: isoDateShape }),
    state: callStateShape,
    days_left: z
      .int()
      .nullable()
      .describe(
        says(
          '可申报时还剩几天，末日为 0；其余为 null',
          'Of an open one: days after today, 0 on its last',
        ),
      ),
    published_on: isoDateShape.nullable(),
    revision: z.int().describe(says('文本的序号', 'The number of its text')),
    example: z.boolean(),
  })
  .describe(says('一份申报通知', 'A call for applications'));

export const callChangeShape = z
  .object({
    part: z.enum(CALL_PARTS).describe(says('改了哪一部分', 'Which part')),
    before: messageShape,
    after: messageShape,
  })
  .describe(says('一处更正', 'What an amendment changed'));

/** A text of a call that was published, or (for its department) drafted. */
const keptCallTextShape = z
  .object({
    number: z.int(),
    kind: z.enum(['draft', 'publication', 'amendment']),
    reason: z.string().describe(says('更正理由', 'Why it was amended; empty for others')),
    at: momentShape,
    by: z
      .string()
      .nullable()
      .describe(says('经手人；对公众为 null', 'By whom; null to the public')),
    changes: z.array(callChangeShape),
  })
  .describe(says('一次文本', 'A text'));

export const callShape = callLineShape.extend({
  text: callTextShape.describe(says('所看的文本', 'The text that is looked at')),
  seen: z.int().describe(says('所看文本的序号', 'The number of the text that is looked at')),
  catalogue_version: z.int().nullable().describe(says('锁定的目录版本', 'The version it goes by')),
  procedure: procedureShape.nullable(),
  offices: z
    .array(
      z.object({
        office: z.string(),
        title: messageShape,
        parties: z.array(z.object({ party: z.string(), name: z.string() })),
      }),
    )
    .describe(says('各办理单位', 'Who acts as each office')),
  texts: z.array(keptCallTextShape),
  problems: z
    .array(problemShape)
    .describe(says('发布前还有的问题；已发布的为空', 'What keeps it from being published')),
  may: z.object({ edit: z.boolean(), amend: z.boolean() }),
});
