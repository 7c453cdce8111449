import { z } from 'zod';
import { PAPER_ASKS, PAPER_KIND_NAMES } from '../../casework/index.ts';
import { PAPER_CODE, readTypedCode } from '../../values/index.ts';
import { dayShape, isoDateShape, lineShape, momentShape, says } from './text.ts';

/** Far longer than any way to write a code. */
const LONGEST_CODE = 64;

/** A verification code as people type it, read into the one way of writing it. */
export const codeShape = z
  .string()
  .max(LONGEST_CODE)
  .describe(
    says('核验码；大小写、空格与连字符不限', 'The code; in any case, with or without hyphens'),
  )
  .meta({ examples: ['0000-0000-0000'] })
  .transform((text, check): string => {
    const code = readTypedCode(PAPER_CODE, text);
    if (code !== null) return code;
    check.addIssue({ code: 'custom', params: { words: NO_CODE } });
    return z.NEVER;
  });

const NO_CODE = {
  zh: '核验码应为 12 位字母与数字，末位是校验位：请对照文书再看一遍',
  en: 'The code has 12 letters and digits, the last of which checks the others: look at the paper once more',
};

export const digestShape = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe(says('文件的 SHA-256 摘要', 'The SHA-256 digest of a file'));

const kindShape = z.enum(PAPER_KIND_NAMES).describe(says('文书种类', 'The kind of paper'));

function codeOrNone(zh: string, en: string) {
  return z
    .string()
    .nullable()
    .describe(says(`${zh}；没有的为 null`, `${en}; null for none`));
}

export const verifiedPaperShape = z.object({
  code: z.string().meta({ examples: ['0000-0000-0000'] }),
  kind: kindShape,
  number: z.string().describe(says('文书编号', 'Its number')),
  office_number: z
    .string()
    .nullable()
    .describe(says('出具单位自编的文号；没有的为 null', "The office's own number; null for none")),
  office: z
    .string()
    .nullable()
    .describe(
      says('出具单位；由申报单位填写的为 null', 'Who issued it; null for what applicants fill in'),
    ),
  issued_on: isoDateShape,
  withdrawn_on: isoDateShape
    .nullable()
    .describe(says('作废之日；有效的为 null', 'When it was withdrawn; null while it holds')),
  replaces: codeOrNone('所替代的已作废文书的核验码', 'The code of the paper that it replaces'),
  replaced_by: codeOrNone('替代它的文书的核验码', 'The code of the paper that replaces it'),
  example: z.boolean().describe(says('是否示例', 'Whether it is made up')),
  matches: z
    .boolean()
    .nullable()
    .describe(
      says(
        '所给摘要是否与出具的文件一致；没有给的为 null',
        'Whether the digest is that of the file that was issued; null where none was given',
      ),
    ),
});

const LONGEST_OPINION = 4000;
const LONGEST_REASON = 500;
const LONGEST_NUMBER = 100;

/** Which paper to make out, and what of it the case does not know. */
export const issueShape = z.strictObject({
  kind: kindShape,
  opinion: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_OPINION)
    .refine((text) => !text.includes('\0') && text.isWellFormed())
    .exactOptional()
    .describe(says('意见；案件里已有的不写', 'The opinion, unless the case has it')),
  way: z
    .enum(['meeting', 'signature'])
    .exactOptional()
    .describe(says('审批方式：会议审定或签批', 'How it was approved: by a meeting or a signature')),
  decided: dayShape.exactOptional().describe(says('审批日期', 'The day of the decision')),
  decision: lineShape(LONGEST_NUMBER)
    .exactOptional()
    .describe(says('会议纪要或者批件编号', 'The number of the minutes or of the decision')),
  scan: digestShape.exactOptional().describe(says('扫描件的摘要', 'The digest of the scan')),
  office_number: lineShape(LONGEST_NUMBER)
    .exactOptional()
    .describe(says('本单位自编的文号，可不写', "The office's own number, if it has one"))
    .meta({ examples: ['示例科函〔年份〕12号'] }),
  event: z
    .int()
    .positive()
    .exactOptional()
    .describe(
      says('所依据的事件；不写为最近一次', 'The event that it rests on; the last one by default'),
    ),
});

export const withdrawalReasonShape = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_REASON)
  .refine((text) => !text.includes('\0') && text.isWellFormed())
  .describe(says('作废的理由', 'Why it is withdrawn'));

/** A paper of a case, as it was issued. */
export const casePaperShape = verifiedPaperShape
  .omit({ example: true, matches: true })
  .extend({
    digest: digestShape,
    event: z
      .int()
      .nullable()
      .describe(says('所依据的事件', 'The number of the event that it rests on')),
    batch: z
      .string()
      .nullable()
      .describe(
        says(
          '整批报送的批次；本案自己的为 null',
          'The batch that it is of; null for what is of the case alone',
        ),
      ),
    withdrawn: z
      .object({
        at: momentShape,
        reason: z.string(),
        name: z
          .string()
          .nullable()
          .describe(
            says('经办人；不供您查看的为 null', 'Who did it; null where it is not for you'),
          ),
      })
      .nullable()
      .describe(says('作废的理由与经办；有效的为 null', 'Why and by whom; null while it holds')),
    may_withdraw: z
      .boolean()
      .describe(says('您现在能否将其作废', 'Whether you may withdraw it now')),
  })
  .describe(says('出具的文书', 'A paper that was issued'));

/** A paper that may be made out now. */
export const paperDueShape = z.object({
  kind: kindShape,
  event: z.int(),
  office: z
    .boolean()
    .describe(
      says('是否由单位出具，可编文号', 'Whether an office issues it, with a number of its own'),
    ),
  replaces: codeOrNone('所替代的已作废文书的核验码', 'The code of the withdrawn one it replaces'),
  asks: z
    .array(z.enum(PAPER_ASKS))
    .readonly()
    .describe(says('须补写的', 'What who issues it has to say')),
});
