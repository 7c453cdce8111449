import { z } from 'zod';
import { ACTIONS, type ActionKind } from '../../casework/index.ts';
import { caseIdShape, endShape, seenShape } from './case.ts';
import { partyIdShape } from './party.ts';
import { problemShape } from './problem.ts';
import { dayShape, fenShape, lineShape, says } from './text.ts';

const LONGEST_ID = 200;
const LONGEST_TEXT = 4000;
const LONGEST_ANSWER = 10_000;
/** What is listed line by line: two hundred lines of some columns. */
const LONGEST_LINES = 100_000;
const MOST_ANSWERS = 500;
const MOST_CORRECTIONS = 100;
const MOST_DOCUMENTS = 20;
const MOST_CASES = 200;

/** Done by the operations of notices. */
export const ELSEWHERE = ['publish', 'object'] as const satisfies readonly ActionKind[];
/** Done by time alone. */
const BY_TIME = ['expire'] as const satisfies readonly ActionKind[];
type Here = Exclude<ActionKind, (typeof ELSEWHERE)[number] | (typeof BY_TIME)[number]>;
const HERE = (Object.keys(ACTIONS) as ActionKind[]).filter(
  (kind): kind is Here => ![...ELSEWHERE, ...BY_TIME].includes(kind as never),
);

/** Several lines of text that people write. */
export const textShape = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((text) => !text.includes('\0') && text.isWellFormed());
const idShape = lineShape(LONGEST_ID);
const digestShape = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe(says('附件的 SHA-256 摘要', 'The SHA-256 digest of an attachment'));
const amountShape = fenShape.regex(/^[1-9]\d{0,14}$/).transform(Number);

/** What may be filled in: each field with its value as text. */
export const givenAnswersShape = z
  .record(
    z.string().max(LONGEST_ID),
    z
      .string()
      .max(LONGEST_LINES)
      .refine((text) => !text.includes('\0') && text.isWellFormed()),
  )
  .refine((answers) => Object.keys(answers).length <= MOST_ANSWERS)
  .refine((answers) =>
    Object.entries(answers).every(
      ([field, text]) => field.startsWith('rows.') || text.length <= LONGEST_ANSWER,
    ),
  )
  .describe(says('各栏的内容，写成文字', 'Every field with its value as text'));

/** What an action is and carries; which of it is needed says the offer. */
export const requestShape = z.strictObject({
  does: z.enum(HERE as [Here, ...Here[]]),
  revision: z
    .int()
    .min(1)
    .exactOptional()
    .describe(says('提交时：您所见的草稿版次', 'Of a submission: the draft that you saw')),
  reason: textShape.exactOptional(),
  opinion: textShape.exactOptional(),
  amount_fen: amountShape.exactOptional(),
  score: z.number().min(0).max(100).exactOptional(),
  corrections: z
    .array(z.strictObject({ field: idShape, what: textShape }))
    .min(1)
    .max(MOST_CORRECTIONS)
    .exactOptional(),
  grounds: z
    .strictObject({
      clause: textShape,
      value: textShape,
      source: textShape,
      remedy: textShape,
      until: dayShape,
    })
    .exactOptional(),
  change: z
    .strictObject({
      amount_fen: amountShape.exactOptional(),
      benefits: partyIdShape.exactOptional(),
      paid: partyIdShape.exactOptional(),
    })
    .exactOptional()
    .describe(says('异议成立后的变更', 'What an upheld objection changes')),
  office: partyIdShape.exactOptional().describe(says('指定的单位', 'The party that is named')),
  documents: z
    .record(idShape, digestShape)
    .refine((documents) => Object.keys(documents).length <= MOST_DOCUMENTS)
    .exactOptional()
    .describe(says('文书的摘要，按程序里的名称', 'Digests by the name in the procedure')),
});

/** What an action does to one case. */
export const actedShape = z.object({
  case: caseIdShape,
  seen: seenShape,
  at: z.string().describe(says('环节，或终局', 'The stage, or the end')),
  end: endShape.nullable(),
});

/** The cases of one action done to several. */
export const casesSeenShape = z
  .array(z.strictObject({ case: caseIdShape, seen: seenShape }))
  .min(1)
  .max(MOST_CASES);

/** What came, or would come, of it in each case. */
export const manyActedShape = z.object({
  cases: z.array(
    z.object({
      case: caseIdShape,
      number: z.string().nullable(),
      done: actedShape
        .nullable()
        .describe(says('办了（预览：可办）', 'Done; in a preview: would be')),
      refused: z.array(problemShape).readonly().nullable(),
    }),
  ),
  done: z.int(),
  refused: z.int(),
});

export const draftRevisionShape = z
  .int()
  .min(0)
  .describe(says('草稿版次；0 为还没有', 'The revision of the draft; 0 for none yet'));
