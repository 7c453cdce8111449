import { z } from 'zod';
import {
  ACTIONS,
  type ActionKind,
  DUTIES,
  type Duty,
  ENDS,
  type End,
} from '../../casework/index.ts';
import { STANDINGS } from '../../offices/index.ts';
import { resultShape } from './answer.ts';
import { applicationShape } from './application.ts';
import { checkedShape } from './checked.ts';
import { accountIdShape, roleShape } from './people.ts';
import { proposedGroundsShape } from './proposed-grounds.ts';
import { fenShape, isoDateShape, messageShape, momentShape, says } from './text.ts';

export const caseIdShape = z.uuid().describe(says('案件的内部编号', 'Id of a case'));
export const caseNumberShape = z
  .string()
  .describe(says('案件编号', 'The number of a case'))
  .meta({ examples: ['2022-000123'] });

/** How many events a case has: who acts names what they saw. */
export const seenShape = z
  .int()
  .min(1)
  .describe(says('您所见的事件数', 'How many events you saw in the case'));

const actionKindShape = z.enum(Object.keys(ACTIONS) as [ActionKind, ...ActionKind[]]);
const dutyShape = z.enum(Object.keys(DUTIES) as [Duty, ...Duty[]]);
export const endShape = z
  .enum(Object.keys(ENDS) as [End, ...End[]])
  .describe(says('已拨付、不予支持、已撤回、逾期作废', 'Paid, refused, withdrawn or expired'));
const standingShape = z
  .enum(STANDINGS)
  .describe(
    says(
      '您与本案的关系：当事单位、受托、窗口代办、办理单位、其他',
      'How you stand to the case: of its parties, entrusted by one, attending to one, one of its offices, or other',
    ),
  );

const namedShape = z.object({ id: z.string(), title: messageShape });
/** A party with its name. */
export const partyNameShape = z.object({ party: z.string(), name: z.string() });

/** Who of an office wrote or did something. */
export const officerShape = z.object({
  role: roleShape,
  party: partyNameShape,
  account: accountIdShape,
  name: z.string().nullable(),
});

const claimPartiesShape = z
  .object({
    files: partyNameShape.extend({ role: roleShape }),
    benefits: partyNameShape.extend({ role: roleShape }),
    paid: partyNameShape.extend({ role: roleShape }),
  })
  .describe(says('申报单位、受益企业、收款单位', 'Who files, who benefits, who is paid'));

export const dueShape = z
  .object({
    on: isoDateShape,
    provisional: z
      .boolean()
      .describe(says('暂定：该年工作日安排未公布', 'Not settled: no calendar of that year yet')),
    overdue: z.boolean(),
    notice: z
      .boolean()
      .describe(
        says(
          '是公示期：过了是期满，不是逾期',
          'The time of a notice: over, not late, once it has passed',
        ),
      ),
  })
  .nullable()
  .describe(says('办理期限；未载明为 null', 'By when; null where no time is stated'));

/** Where a case is and whom it waits for. */
export const placeOfCase = {
  at: namedShape.describe(says('环节，或终局', 'The stage, or the end')),
  end: endShape.nullable(),
  office: namedShape
    .nullable()
    .describe(
      says(
        '等谁办理：applicant 为申报单位；办结为 null',
        'Which office it waits for, "applicant" for who files; null once it has ended',
      ),
    ),
  since: isoDateShape.describe(says('到此环节之日', 'The day on which it came there')),
  due: dueShape,
};

export const clauseOfCaseShape = z.object({
  clause: z.string(),
  article: z.string(),
  title: messageShape,
  policy: messageShape,
});

const correctionShape = z.object({ field: z.string(), what: z.string() });

const groundsShape = z
  .object({
    clause: z.string().describe(says('所依据的条款', 'The clause that it rests on')),
    value: z.string().describe(says('所用的数值', 'The value that was used')),
    source: z.string().describe(says('数值的来源', 'Where the value is from')),
    remedy: z.string().describe(says('如何补正或提出异议', 'How to mend it or to object')),
    until: isoDateShape.describe(says('截止日', 'Until when')),
  })
  .describe(says('不予支持的依据', 'The grounds of a refusal'));

export const publicationRecordShape = z
  .object({ on: isoDateShape, time: z.string(), address: z.string(), capture: z.string() })
  .describe(says('公示发布记录', 'The recorded publication of a notice'));

/** What an event carries, as far as the reader may see it; answers stand apart. */
const carriedShape = z.object({
  reason: z.string().exactOptional(),
  opinion: z.string().exactOptional(),
  amount_fen: fenShape.exactOptional(),
  score: z.number().exactOptional(),
  corrections: z.array(correctionShape).readonly().exactOptional(),
  grounds: groundsShape.exactOptional(),
  publication: publicationRecordShape.exactOptional(),
  receipt: z.string().exactOptional(),
  change: z
    .object({
      amount_fen: fenShape.exactOptional(),
      parties: claimPartiesShape.partial().exactOptional(),
    })
    .exactOptional(),
  named: partyNameShape.exactOptional().describe(says('指定的单位', 'The party that was named')),
  documents: z
    .array(namedShape.extend({ digest: z.string() }))
    .readonly()
    .exactOptional(),
});

/** One thing that happened. */
export const caseEventShape = z.object({
  number: z.int(),
  at: momentShape,
  on: isoDateShape,
  is: z.enum([
    'opened',
    'repinned',
    ...(Object.values(ACTIONS).map(({ past }) => past) as [string, ...string[]]),
  ]),
  title: messageShape.describe(says('做了什么', 'What was done')),
  stage: namedShape.nullable().describe(says('在哪个环节', 'At which stage')),
  to: namedShape.nullable().describe(says('到了哪里', 'Where it led')),
  by: z.object({
    role: roleShape.nullable().describe(says('系统或访客为 null', 'null for time, or a visitor')),
    party: partyNameShape.nullable(),
    account: accountIdShape
      .nullable()
      .describe(says('无须知道姓名者为 null', 'null for who need not know the name')),
    name: z.string().nullable(),
    is_you: z.boolean(),
  }),
  carried: carriedShape,
  checked: checkedShape,
});

/** What the reader may do now, or why not. */
export const offerShape = z.object({
  does: actionKindShape,
  title: messageShape,
  duty: dutyShape.nullable(),
  refused: messageShape.nullable().describe(says('不能办理的原因', 'Why it cannot be done')),
  carries: z.array(z.string()).readonly().describe(says('须给出什么', 'What it must carry')),
  attaches: z.array(namedShape).readonly().describe(says('须附文书', 'Documents that go with it')),
  to: z.array(namedShape).readonly().describe(says('通向何处', 'Where it may lead')),
  elsewhere: z
    .boolean()
    .describe(
      says(
        '由公示的操作办理，不由“办理案件”',
        'Done by the operations of notices, not by act-in-case',
      ),
    ),
  proposed_grounds: proposedGroundsShape.exactOptional(),
});

/** A stage of the procedure, and where the case stands to it. */
export const stepOfCaseShape = z.object({
  id: z.string(),
  title: messageShape,
  office: namedShape,
  working_days: z.int().nullable().describe(says('未载明为 null', 'null where none is stated')),
  state: z
    .enum(['done', 'now', 'ahead', 'aside', 'skipped'])
    .describe(
      says(
        '已办、正在办、未到、支线（不一定经过）、未经过',
        'Done, now, ahead, off the main way, or never reached by an ended case',
      ),
    ),
  preset: z.boolean().describe(says('整个环节是系统预设', 'No text has this stage')),
});

/** Everything that a screen draws of a case. */
export const caseShape = z
  .object({
    case: caseIdShape,
    number: caseNumberShape,
    seen: seenShape,
    example: z.boolean(),
    standing: standingShape,
    blind: z
      .boolean()
      .describe(
        says(
          '盲评：不含申报单位、材料与他人评分',
          'Blind: without parties, files and others’ scores',
        ),
      ),
    call: z.object({ id: z.string(), title: z.string() }),
    clause: clauseOfCaseShape,
    matter: z.string().nullable().describe(says('事项：档案里的记录', 'The record of the dossier')),
    batch: z.string().nullable().describe(says('批次，如 2022-09', 'The batch, as 2022-09')),
    parties: claimPartiesShape,
    procedure: z.object({
      id: z.string(),
      title: messageShape,
      version: z.int().describe(says('所依据的目录版本', 'The catalogue version it goes by')),
      preset: z.boolean().describe(says('没有原文规定', 'No text describes it')),
    }),
    ...placeOfCase,
    waits_for: z.array(partyNameShape).readonly(),
    stopped: messageShape
      .nullable()
      .describe(says('回避而无人代替，案件暂停', 'Why it stands still: an office stands back')),
    steps: z.array(stepOfCaseShape).readonly(),
    events: z.array(caseEventShape).readonly(),
    offers: z.array(offerShape).readonly(),
    application: applicationShape,
    corrections: z
      .array(correctionShape.extend({ changed: z.boolean() }))
      .readonly()
      .describe(says('最近一次退回要求补正的', 'What the last return asked for')),
    changes: z
      .array(
        z.object({
          field: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .readonly()
      .describe(says('与上次提交相比', 'What changed since the submission before')),
    approved_fen: fenShape.nullable(),
    paid_fen: fenShape,
    publication: publicationRecordShape.nullable(),
    notice: z
      .object({ id: z.uuid(), line: z.int() })
      .nullable()
      .describe(
        says('最近一次公示及第几笔', 'The notice in which it was published last, and its line'),
      ),
    frozen: z
      .boolean()
      .describe(says('异议核查中，本笔暂停', 'Frozen while an objection is looked into')),
    objections: z
      .array(
        z.object({
          receipt: z.string().nullable().describe(says('申报方不可见', 'null for who applies')),
          on: isoDateShape,
          settled: z.enum(['rejected', 'upheld']).nullable(),
        }),
      )
      .readonly(),
    rule: z
      .object({
        as_of: isoDateShape,
        result: resultShape,
      })
      .nullable()
      .describe(
        says(
          '以所填内容对本条款、本事项的测算；测算不作为审批依据',
          'What the clause says of the matter over these facts; no basis for an approval',
        ),
      ),
  })
  .describe(says('案件', 'A case'));
