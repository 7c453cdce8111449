import { z } from 'zod';
import { lineShape, messageShape, momentShape, says } from './text.ts';

const LONGEST_FILTER = 100;

const line = {
  number: z.int().describe(says('序号', 'Number in the log')),
  at: momentShape,
  name: z.string().nullable().describe(says('谁', 'Who')),
  post_title: z.string().nullable().describe(says('岗位', 'In which post')),
  role: z.string(),
  acting_for_name: z.string().nullable().describe(says('代谁', 'For whom, if not themself')),
  operation: z.string(),
  operation_title: messageShape,
  detail: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]),
  ),
  result: z.string().describe(says('done 或拒绝的代码', 'done, or the code of the refusal')),
};

export const historyLineShape = z.object(line).describe(says('一条操作记录', 'What was done'));

export const auditLineShape = z
  .object({
    ...line,
    account: z.string().nullable(),
    post: z.string().nullable(),
    acting_for: z.string().nullable(),
    subject: z.string().nullable().describe(says('对象', 'What it was about')),
    subject_name: z.string().nullable(),
    address: z.string().nullable().describe(says('网络地址', 'Network address')),
  })
  .describe(says('一条审计日志', 'An entry of the audit log'));

export const filterShape = lineShape(LONGEST_FILTER);

/** A yes or no; in an address it is text. */
export const flagShape = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((text) => text === 'true'),
]);
