import { z } from 'zod';
import {
  caseIdShape,
  caseNumberShape,
  clauseOfCaseShape,
  officerShape,
  partyNameShape,
  placeOfCase,
  seenShape,
} from './case.ts';
import { checkShape } from './checked.ts';
import { fenShape, isoDateShape, messageShape, momentShape, proseShape, says } from './text.ts';

const lookedShape = z.object({
  what: messageShape.describe(says('看到了什么', 'What was looked at')),
  from: messageShape.describe(says('从哪里看到', 'From where')),
  on: isoDateShape,
});

/** Another case, as far as the reader may know it. */
const otherCaseShape = z.object({
  number: caseNumberShape,
  case: caseIdShape
    .nullable()
    .describe(says('不可查看的为 null', 'null for one that the reader may not see')),
});

const dispositionShape = z.object({
  number: z.int(),
  text: z.string(),
  by: officerShape,
  on: isoDateShape,
  at: momentShape,
  cases: z
    .array(caseNumberShape)
    .readonly()
    .describe(says('当时涉及的其他案件', 'The other cases that it named then')),
});

const doubtIdShape = z.string().describe(says('疑点编号', 'The id of a doubt'));

/** A doubt as it is found now, or as it was found when somebody disposed of it. */
const doubtShape = z.object({
  doubt: doubtIdShape,
  title: messageShape,
  look: messageShape.describe(says('处置时核实什么', 'What to look into')),
  basis: z
    .object({ policy: messageShape, article: z.string() })
    .nullable()
    .describe(says('原文依据；系统预设为 null', 'The text that it rests on; null for a preset')),
  cases: z.array(otherCaseShape).readonly(),
  evidence: z.array(lookedShape).readonly(),
  dispositions: z
    .array(dispositionShape)
    .readonly()
    .describe(says('先写的在前', 'The first one first')),
});

/** What was checked in a case, and what a person has to look into. */
export const examinationShape = z.object({
  case: caseIdShape,
  seen: seenShape,
  as_of: isoDateShape,
  submitted_on: isoDateShape
    .nullable()
    .describe(
      says('从未提交的为 null，也没有核查', 'null for one never submitted: nothing is checked'),
    ),
  checks: z.array(checkShape.extend({ evidence: z.array(lookedShape).readonly() })).readonly(),
  doubts: z
    .array(
      doubtShape.extend({
        open: z.boolean().describe(says('还没有处置', 'Nobody has disposed of it')),
      }),
    )
    .readonly(),
  past: z
    .array(doubtShape)
    .readonly()
    .describe(says('处置过、现在不再发现的', 'Disposed of, and not found any longer')),
  refused: messageShape
    .nullable()
    .describe(says('您现在不能处置的原因', 'Why you dispose of nothing now; null where you may')),
});

const LONGEST_DOUBT = 500;
const LONGEST_TEXT = 4000;
const MOST_CASES = 500;
const NO_WORDS = {
  zh: '请写明核实了什么、结论是什么',
  en: 'Write what you looked into and what came of it',
};

/** What somebody writes about a doubt, which they name as they saw it. */
export const disposalShape = {
  doubt: doubtIdShape.max(LONGEST_DOUBT),
  cases: z
    .array(z.string().max(LONGEST_DOUBT))
    .max(MOST_CASES)
    .describe(says('您所见的疑点涉及的案件', 'The other cases that the doubt named as you saw it')),
  text: proseShape(LONGEST_TEXT, NO_WORDS).describe(
    says('处置：核实了什么、结论', 'What came of it, in writing'),
  ),
};

/** What somebody writes about a case that was drawn. */
export const sampleOutcomeShape = {
  outcome: z
    .enum(['in_order', 'at_fault'])
    .describe(says('未发现问题；发现问题', 'Nothing wrong, or something')),
  text: disposalShape.text.describe(says('查了什么、结论', 'What was looked into, and found')),
};

const MOST_DRAWN = 10_000;
const LOWEST_SHARE = 1;
const WHOLE = 100;

/** How many cases are drawn. */
export const sampleWantedShape = z
  .union([
    z.strictObject({ percent: z.int().min(LOWEST_SHARE).max(WHOLE) }),
    z.strictObject({ count: z.int().min(1).max(MOST_DRAWN) }),
  ])
  .describe(says('比例（百分数，进一取整）或件数', 'A share in percent, rounded up, or so many'));

/** Cases that were drawn for inspection, and what anybody needs to draw them again. */
export const drawShape = z.object({
  draw: z.uuid(),
  call: z.uuid(),
  wanted: sampleWantedShape,
  seed: z
    .string()
    .describe(
      says(
        '种子：抽中哪些只由它和案件编号决定',
        'With the numbers of the cases it decides alone which are drawn',
      ),
    ),
  population: z
    .array(caseNumberShape)
    .readonly()
    .describe(says('抽取时可抽的案件', 'The cases that could be drawn then')),
  drawn: z
    .array(
      otherCaseShape.extend({
        clause: clauseOfCaseShape.nullable(),
        benefits: partyNameShape.nullable(),
        at: placeOfCase.at.nullable(),
        amount_fen: fenShape.nullable(),
        outcome: z
          .object({
            ...sampleOutcomeShape,
            on: isoDateShape,
            by: z.string().nullable().describe(says('登记人', 'Who wrote it')),
          })
          .nullable()
          .describe(says('抽查结果；尚未登记为 null', 'What came of it; null until it is written')),
      }),
    )
    .readonly(),
  may_settle: z.boolean().describe(says('结果由您所在单位登记', 'Whether your party settles it')),
  replayed: z
    .boolean()
    .describe(
      says('刚刚按种子重抽，结果一致', 'Drawn again just now by its seed: the same came out'),
    ),
  on: isoDateShape,
  at: momentShape,
  by: officerShape,
});
