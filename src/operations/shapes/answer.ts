import { z } from 'zod';
import type { Assessment, Question, Result, Totals } from '../../rules/index.ts';
import { factRefShape, factValueShape } from './fact.ts';
import { stepShape } from './step.ts';
import { fenShape, isoDateShape, messageShape, says } from './text.ts';

const outcomeShape = z.enum(['granted', 'paid', 'refused', 'unknown', 'undecided']);
export const validityShape = z.enum(['in_force', 'expired', 'not_yet', 'undated']);
export const authorityShape = z.enum(['computed', 'up-to', 'service']);

const amount = {
  low_fen: fenShape,
  high_fen: fenShape
    .nullable()
    .describe(says('上限；原文未定上限为 null', 'Upper end; null where the text states none')),
};

const reasonShape = z.object({
  ...messageShape.shape,
  code: z.enum([
    'beneficiary',
    'condition',
    'no_record',
    'no_tier',
    'missing_fact',
    'used_up',
    'nothing_left',
    'replaced',
    'not_highest',
    'text_open',
    'paid',
    'validity',
  ]),
  article: z.string(),
});

const nearMissShape = z.object({
  label: messageShape,
  fact: factRefShape.extend({ fact: z.string() }),
  have: factValueShape,
  need: factValueShape,
  gap: factValueShape,
  percent: z.int().min(0).max(99),
});

export const resultShape: z.ZodType<Result, Result> = z
  .object({
    ...amount,
    clause: z.string(),
    article: z.string(),
    title: messageShape,
    kind: z.string(),
    record: z.string().nullable(),
    event_on: isoDateShape.nullable(),
    outcome: outcomeShape,
    authority: authorityShape,
    validity: validityShape,
    total: z.enum(['computed', 'up_to', 'unknown', 'undecided']).nullable(),
    reason: reasonShape.nullable(),
    missing: z.array(factRefShape),
    near_misses: z.array(nearMissShape),
    readings: z.array(z.object({ ...amount, name: messageShape, outcome: outcomeShape })),
    shared_cap: z
      .object({
        cap: messageShape,
        with: z.array(
          z.object({ clause: z.string(), title: messageShape, record: z.string().nullable() }),
        ),
      })
      .describe(
        says(
          '与所列结果共用的上限：各自不超过，合计会超过余额',
          'A cap shared with the results named: each keeps to it, together they would not',
        ),
      )
      .exactOptional(),
    used: z.array(factRefShape.extend({ fact: z.string(), value: factValueShape })).exactOptional(),
    conditions: z
      .array(z.object({ label: messageShape, holds: z.enum(['yes', 'no', 'unknown']) }))
      .exactOptional(),
    steps: z.array(stepShape).exactOptional(),
  })
  .describe(says('一条政策对一条记录的结果', 'The answer of one clause for one record'));

const clauseIds = z.array(z.string());

const totals = {
  computed_fen: fenShape,
  up_to_fen: fenShape,
  up_to_unstated: clauseIds,
  unknown_low_fen: fenShape,
  unknown_high_fen: fenShape,
  unknown_unstated: clauseIds,
  undecided_low_fen: fenShape,
  undecided_high_fen: fenShape,
  undecided_unstated: clauseIds,
};

const totalsShape: z.ZodType<Totals, Totals> = z.object(totals);

const questionShape: z.ZodType<Question, Question> = factRefShape.extend({
  decides_fen: fenShape.nullable(),
  clauses: clauseIds,
});

export const answerTotalsShape: z.ZodType<Assessment['totals'], Assessment['totals']> = z
  .object({ ...totals, paid_fen: fenShape, undated: totalsShape })
  .describe(says('四个合计互不相加', 'Four totals, never added together'));

export const assessmentShape: z.ZodType<Assessment, Assessment> = z
  .object({
    as_of: isoDateShape,
    results: z.array(resultShape),
    totals: answerTotalsShape,
    questions: z
      .array(questionShape)
      .describe(says('最值得补充的事实在前', 'The fact that moves most money first')),
  })
  .describe(says('测算不作为审批依据', 'No basis for an approval'));
