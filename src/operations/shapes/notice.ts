import { z } from 'zod';
import { LINE_OUTCOMES, LINE_STATES } from '../../casework/index.ts';
import { parsePhone, RECEIPT_CODE, readTypedCode } from '../../values/index.ts';
import {
  caseIdShape,
  caseNumberShape,
  clauseOfCaseShape,
  partyNameShape,
  publicationRecordShape,
  seenShape,
} from './case.ts';
import { dayShape, fenShape, isoDateShape, lineShape, messageShape, says } from './text.ts';

const LONGEST_TITLE = 200;
const LONGEST_NUMBER = 100;
const LONGEST_ADDRESS = 500;
const LONGEST_CODE = 60;
const LONGEST_NAME = 60;
const LONGEST_PHONE = 30;
const SHORTEST_REASON = 5;
const LONGEST_TEXT = 4000;
/** How many cases one notice may have. */
export const MOST_LINES = 200;

export const noticeIdShape = z.uuid().describe(says('公示的内部编号', 'Id of a notice'));
const lineStateShape = z
  .enum(LINE_STATES)
  .describe(
    says(
      'running 公示中、frozen 异议核查中（本笔暂停）、through 期满无异议、corrected 已更正',
      'Up, frozen while an objection is looked into, through, or corrected',
    ),
  );
const lineOutcomeShape = z
  .enum(LINE_OUTCOMES)
  .describe(
    says(
      'rejected 异议不成立、upheld 成立（金额与对象不变）、changed 成立（有变更）、refused 不予支持、withdrawn 已撤回',
      'Objection rejected, upheld, upheld with a change, the claim refused, or withdrawn',
    ),
  );

/** What a notice says of one case. */
export const noticeElementsShape = z.object({
  number: caseNumberShape,
  beneficiary: z.string().describe(says('受益企业', 'Who benefits')),
  credit_code: z
    .string()
    .nullable()
    .describe(says('统一社会信用代码；没有为 null', 'Its credit code, or null')),
  clause: clauseOfCaseShape,
  matter: messageShape
    .nullable()
    .describe(says('事项；针对主体本身的为 null', 'What it is for; null for the party itself')),
  amount_fen: fenShape,
  payee: z.string().describe(says('收款单位', 'Who is paid')),
});

/** A line of a notice, as everybody sees it: who objected and why is not in it. */
export const noticeLineShape = noticeElementsShape.extend({
  line: z.int().describe(says('第几笔', 'Its number in the notice')),
  case: caseIdShape
    .nullable()
    .describe(says('非办理单位为 null', 'null for who has no part in it')),
  state: lineStateShape,
  outcome: lineOutcomeShape.nullable().describe(says('因何更正', 'What corrected it')),
  objections: z
    .array(
      z.object({
        on: isoDateShape,
        settled: z
          .object({ as: lineOutcomeShape, on: isoDateShape })
          .nullable()
          .describe(says('核查结果；核查中为 null', 'What came of it; null while it is open')),
      }),
    )
    .readonly(),
  ended_on: isoDateShape.nullable().describe(says('办结转出之日', 'When it was passed on')),
});

export const termShape = z
  .object({
    last: isoDateShape.describe(says('届满日', 'The last day')),
    provisional: z
      .boolean()
      .describe(says('暂定：该年工作日安排未公布', 'Not settled: no calendar of that year yet')),
    working_days: z.int(),
    day: z.int().describe(says('第几个工作日', 'How many working days have come')),
    over: z.boolean().describe(says('已期满', 'Whether it has passed')),
  })
  .nullable()
  .describe(says('公示期；未载明为 null', 'Its time; null where none is stated'));

/** A notice in a list. */
export const noticeShape = z
  .object({
    notice: noticeIdShape,
    title: z.string(),
    number: z.string().nullable().describe(says('文号', 'Of the document')),
    department: partyNameShape,
    call: z.object({ id: z.string(), title: z.string() }).nullable(),
    publication: publicationRecordShape,
    term: termShape,
    lines: z.int(),
    states: z
      .record(z.enum(LINE_STATES), z.int())
      .describe(says('各状态的笔数', 'How many lines stand so')),
    total_fen: fenShape.describe(says('合计金额', 'What the lines come to together')),
    example: z.boolean(),
  })
  .describe(says('公示', 'A public notice'));

/** A notice with its lines, as everybody sees it. */
export const wholeNoticeShape = noticeShape.extend({
  today: isoDateShape,
  entries: z.array(noticeLineShape).readonly(),
  end: z
    .object({
      through: z.int().describe(says('期满待办结的笔数', 'How many lines can be passed on')),
      attaches: z
        .array(z.object({ id: z.string(), title: messageShape }))
        .readonly()
        .describe(says('办结须附的文书', 'The documents that go with it')),
    })
    .nullable()
    .describe(says('由您办结；非发布单位为 null', 'For you to end; null for other parties')),
});

const webAddressShape = lineShape(LONGEST_ADDRESS).refine(
  (text) => /^https?:\/\/\S+$/u.test(text),
  {
    params: { words: { zh: '须是网址，如 https://…', en: 'A web address like https://…' } },
  },
);

/** What a notice is to be made of. */
export const noticeDraftShape = z.strictObject({
  title: lineShape(LONGEST_TITLE),
  number: lineShape(LONGEST_NUMBER).nullable().describe(says('文号；没有为 null', 'Or null')),
  publication: z.strictObject({
    on: dayShape.describe(says('官网发布之日', 'The day on which it went up')),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .describe(says('时刻，如 09:30', 'The time, like 09:30')),
    address: webAddressShape.describe(says('官网上的网址', 'Its address on the official website')),
    capture: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(says('网页截取文件的 SHA-256 摘要', 'The SHA-256 digest of what was captured')),
  }),
  cases: z
    .array(z.strictObject({ case: caseIdShape, seen: seenShape }))
    .min(1)
    .max(MOST_LINES),
});

/** A case that waits for publication, with what its line would say. */
export const publishableShape = noticeElementsShape.extend({
  case: caseIdShape,
  seen: seenShape,
  call: z.object({ id: z.string(), title: z.string() }),
  since: isoDateShape.describe(says('批准后到此环节之日', 'Since when it waits')),
  working_days: z.int().nullable().describe(says('公示的工作日数', 'How long it would stay')),
  refused: messageShape.nullable().describe(says('您不能发布的原因', 'Why you may not publish it')),
});

/** The receipt number of an objection, however it is typed. */
export const receiptShape = z
  .string()
  .max(LONGEST_CODE)
  .describe(says('受理编号', 'The receipt number'))
  .meta({ examples: ['7KQ-4M8-XD2'] })
  .transform((text, check): string => {
    const receipt = readTypedCode(RECEIPT_CODE, text);
    if (receipt !== null) return receipt;
    check.addIssue({ code: 'custom', params: { words: NO_RECEIPT } });
    return z.NEVER;
  });

const NO_RECEIPT = {
  zh: '受理编号是九位字母和数字，如 7KQ-4M8-XD2；请核对有无抄错',
  en: 'A receipt number has nine letters and digits, like 7KQ-4M8-XD2; look for a slip',
};

/** Several lines of text that people write. */
const textShape = z
  .string()
  .trim()
  .max(LONGEST_TEXT)
  .refine((text) => !text.includes('\0') && text.isWellFormed());

/** What somebody says who objects, and how they can be reached. */
export const objectionShape = {
  reason: textShape
    .refine((text) => [...text].length >= SHORTEST_REASON, {
      params: { words: { zh: '理由至少五个字', en: 'A reason of at least five characters' } },
    })
    .describe(says('理由，会转给被异议的单位', 'The reason; those objected to will read it')),
  evidence: textShape
    .exactOptional()
    .describe(says('证据或线索，只给核查人看', 'Evidence or leads, for who inquires only')),
  name: lineShape(LONGEST_NAME).describe(
    says('姓名，只给核查人看', 'A name, for who inquires only'),
  ),
  phone: lineShape(LONGEST_PHONE)
    .transform((text, check): string => {
      const phone = parsePhone(text);
      if (phone.ok) return phone.value;
      check.addIssue({ code: 'custom', params: { words: phone.error } });
      return z.NEVER;
    })
    .describe(says('电话，只给核查人看', 'A phone number, for who inquires only')),
};

/** How an objection stands, for who has its receipt number. */
export const objectionStateShape = z.object({
  receipt: z.string(),
  notice: z.object({ id: noticeIdShape, title: z.string() }),
  line: z.int(),
  on: isoDateShape,
  settled: z
    .object({ as: lineOutcomeShape, on: isoDateShape })
    .nullable()
    .describe(says('核查结果；核查中为 null', 'What came of it; null while it is open')),
  state: lineStateShape.describe(says('该笔现在的状态', 'How the line stands now')),
});
