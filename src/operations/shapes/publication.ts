import { z } from 'zod';
import { REVIEW_KINDS } from '../../rules/index.ts';
import { clauseShape } from './catalogue.ts';
import { comparisonShape, exampleEffectShape, sampleEffectShape } from './comparison.ts';
import { problemShape } from './problem.ts';
import { isoDateShape, messageShape, momentShape, says } from './text.ts';

const LONGEST_TEXT = 100_000;
const LONGEST_NOTE = 500;
const LONGEST_LINE = 200;

export const draftIdShape = z.uuid().describe(says('草稿编号', 'Id of a draft'));
export const holdIdShape = z.uuid().describe(says('暂停的编号', 'Id of a hold'));

export const clausePathShape = z
  .string()
  .max(LONGEST_LINE)
  .regex(/^policies\/[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*\.md$/)
  .describe(
    says('条款文件，在目录文件夹里的路径', "The clause's file, below the catalogue's folder"),
  )
  .meta({ examples: ['policies/demo-2025-3/2-technology-purchase.md'] });

export const clauseTextShape = z
  .string()
  .max(LONGEST_TEXT)
  .describe(says('条款文件的全文', 'The whole text of the file'));

export const noteShape = z.string().trim().max(LONGEST_NOTE).describe(says('说明', 'A note'));

export const reasonShape = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NOTE)
  .describe(says('理由', 'The reason'));

export const documentShape = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_LINE)
  .describe(says('文件名称与文号', 'Name and number of the document'));

export const byShape = z
  .object({ name: z.string(), is_you: z.boolean().describe(says('是本人', 'Whether it was you')) })
  .describe(says('经手人', 'Who did it'));

export const draftStateShape = z
  .enum(['draft', 'submitted', 'returned', 'withdrawn', 'published'])
  .describe(says('起草中、待发布、已退回、已撤回、已发布', 'Where the draft stands'));

/** A draft in a list. */
export const draftLineShape = z
  .object({
    draft: z.string(),
    path: z.string(),
    clause: z.string().nullable().describe(says('现行目录里的条款', 'The clause as published')),
    title: messageShape.nullable(),
    state: draftStateShape,
    example: z.boolean(),
    note: z.string(),
    writers: z.array(byShape),
    last_at: momentShape,
  })
  .describe(says('一份草稿', 'A draft'));

/** What is to be said of a text before anybody publishes it. */
export const changeCheckShape = z
  .object({
    problems: z.array(problemShape).readonly(),
    clauses: z.array(clauseShape).readonly().describe(says('发布后的样子', 'As it would be shown')),
    comparisons: z.array(comparisonShape).readonly(),
    samples: z.array(sampleEffectShape).readonly(),
    examples: z.array(exampleEffectShape).readonly(),
    unchanged: z.boolean().describe(says('与现行文本一字不差', 'Nothing differs at all')),
  })
  .describe(says('核对与比较', 'Check and comparison'));

export const reviewKindShape = z
  .enum(REVIEW_KINDS)
  .describe(
    says(
      '有效性依据、合法性审核、公平竞争审查',
      'Basis of the validity, legality review, fair-competition review',
    ),
  );

export const reviewResultShape = z
  .enum(['passed', 'failed'])
  .describe(says('通过或未通过', 'Passed or failed'));

export const reviewShape = z
  .object({
    policy: z.string(),
    kind: reviewKindShape,
    result: reviewResultShape,
    number: z.string().describe(says('文号', 'Number of its document')),
    on: isoDateShape,
    document: z.string(),
    example: z.boolean(),
    counts: z.boolean().describe(says('同类中以此为准', 'The latest of its kind, which counts')),
    recorded_at: momentShape,
  })
  .describe(says('对一份政策的审查', 'A review of a policy'));

export const holdShape = z
  .object({
    hold: z.string(),
    subject: z.string().describe(says('条款或政策的编号', 'Id of a clause or a policy')),
    title: messageShape.nullable(),
    state: z.enum(['proposed', 'held', 'lift_proposed', 'lifted', 'declined']),
    steps: z.array(
      z.object({
        step: z.enum(['proposed', 'confirmed', 'lift_proposed', 'lifted', 'declined']),
        reason: z.string(),
        document: z.string(),
        by: byShape,
        at: momentShape,
      }),
    ),
    may_confirm: z
      .boolean()
      .describe(says('您可以确认（提出人除外）', 'Whether you may confirm: who proposed may not')),
  })
  .describe(says('暂停受理', 'A hold'));
