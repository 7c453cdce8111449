import { z } from 'zod';
import { fenShape, lineShape, momentShape, says } from './text.ts';

const LONGEST_NAME = 200;
const LONGEST_ID = 100;

export const policyIdShape = lineShape(LONGEST_ID).describe(says('政策编号', 'Id of a policy'));
export const articleNameShape = lineShape(LONGEST_ID).describe(
  says('条文名称，如目录所写', 'The name of an article, as the catalogue has it'),
);

export const sourceFileShape = z
  .strictObject({
    name: lineShape(LONGEST_NAME).describe(says('文件名', 'Name of the file')),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(says('文件的 SHA-256 摘要', 'SHA-256 digest of the file')),
  })
  .describe(says('原文文件', 'The file of the text'));

const figureShape = z.object({
  text: z.string(),
  from: z.int().describe(says('在原文中的起点', 'Where it begins in the wording')),
  to: z.int().describe(says('在原文中的止点', 'Where it ends in the wording')),
  line: z.int().describe(says('文件中的行', 'The line of the file')),
  is: z.enum(['amount', 'rate', 'match', 'years']),
  role: z
    .enum(['award', 'cap', 'threshold', 'share', 'duration', 'other'])
    .describe(
      says(
        '给付、上限、门槛、分担、期限、其他',
        'What is given, its ceiling, a threshold, a share, a duration, other',
      ),
    ),
  low_fen: fenShape.nullable(),
  high_fen: fenShape.nullable(),
  at_most: z.boolean(),
  per: z.enum(['year', 'lifetime', 'item']).nullable(),
  of: z
    .string()
    .nullable()
    .describe(says('分别对应的名目', 'Which of several names it belongs to')),
});

const proposalShape = z.object({
  id: z.string(),
  path: z.string().describe(says('条款文件的路径', "Path of the clause's file")),
  text: z
    .string()
    .describe(
      says('骨架全文，待填处写 TODO', 'The skeleton, with TODO where it is to be filled in'),
    ),
});

const intakeArticleShape = z.object({
  name: z.string(),
  title: z.string().nullable(),
  under: z.array(z.string()).readonly(),
  line: z.int(),
  wording: z.string(),
  figures: z.array(figureShape),
  link: z
    .object({
      article: z.string().describe(says('目录里的名称', 'Its name in the catalogue')),
      clauses: z.array(z.string()).readonly(),
      reason: z.string().nullable(),
    })
    .nullable()
    .describe(
      says(
        '目录里已有的；null 表示目录没有这一条',
        'What the catalogue has; null where it has no such article',
      ),
    ),
  proposals: z.array(proposalShape),
});

export const intakeShape = z.object({
  file: sourceFileShape,
  documents: z.array(
    z.object({
      title: z.string().nullable(),
      number: z.string().nullable(),
      lines: z.tuple([z.int(), z.int()]).readonly(),
      policy: z
        .string()
        .nullable()
        .describe(says('对应的政策', 'The policy of the catalogue that it is')),
      articles: z.array(intakeArticleShape),
    }),
  ),
});

export const wordingShape = z.object({
  text: z.string(),
  file: sourceFileShape,
  kept_at: momentShape,
});
