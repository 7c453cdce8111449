import { z } from 'zod';
import type {
  AbsentKind,
  Assessment,
  Combination,
  Held,
  Question,
  Refusal,
  RefusedPolicy,
  Result,
  Totals,
} from '../../rules/index.ts';
import { factRefShape, factValueShape } from './fact.ts';
import { heldShape } from './held.ts';
import { stepShape } from './step.ts';
import { fenShape, isoDateShape, messageShape, says } from './text.ts';

export const outcomeShape = z.enum(['granted', 'paid', 'refused', 'unknown', 'undecided']);
export const validityShape = z.enum(['in_force', 'expired', 'not_yet', 'undated']);
export const authorityShape = z.enum(['computed', 'up-to', 'service']);

const amount = {
  low_fen: fenShape,
  high_fen: fenShape
    .nullable()
    .describe(says('上限；原文未定上限为 null', 'Upper end; null where the text states none')),
};

const sharedReasonShape = z.object({
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
});

const reasonShape = sharedReasonShape.extend({ article: z.string() });

export const nearMissShape = z.object({
  label: messageShape,
  fact: factRefShape.extend({ fact: z.string() }),
  have: factValueShape,
  need: factValueShape,
  gap: factValueShape,
  percent: z.int().min(0).max(99),
});

const heading = {
  clause: z.string(),
  article: z.string(),
  title: messageShape,
  kind: z.string(),
  authority: authorityShape,
};

const answeredRecord = {
  record: z
    .string()
    .nullable()
    .describe(says('没有这类记录时为 null', 'null where there is no record of the kind')),
  event_on: isoDateShape.nullable(),
  validity: validityShape,
  used: z.array(factRefShape.extend({ fact: z.string(), value: factValueShape })).exactOptional(),
};

export const conditionShape = z.object({
  label: messageShape,
  holds: z.enum(['yes', 'no', 'unknown']),
});

export const resultShape: z.ZodType<Result, Result> = z
  .object({
    ...heading,
    ...answeredRecord,
    ...amount,
    outcome: outcomeShape,
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
        more: z.int().describe(says('此外还有几项', 'How many there are besides')).exactOptional(),
      })
      .describe(
        says(
          '与所列结果共用的上限：各自不超过，合计会超过余额',
          'A cap shared with the results named: each keeps to it, together they would not',
        ),
      )
      .exactOptional(),
    conditions: z.array(conditionShape).exactOptional(),
    steps: z.array(stepShape).exactOptional(),
  })
  .describe(says('一条政策对一条记录的结果', 'The answer of one clause for one record'));

export const refusalShape: z.ZodType<Refusal, Refusal> = z
  .object({
    ...heading,
    readings: z
      .array(messageShape)
      .describe(says('有几种读法时的名称；都不符合', 'Names of its readings; all refuse alike')),
    refused: z
      .array(
        z.object({
          reason: reasonShape.nullable(),
          conditions: z.array(conditionShape).exactOptional(),
          records: z.array(z.object(answeredRecord)),
        }),
      )
      .describe(says('条件情形相同的记录在一起', 'Records whose conditions came out alike')),
  })
  .describe(
    says(
      '一条政策暂不符合的记录：条件不满足，也不接近达标',
      'The records that a clause plainly refuses: a condition fails and nothing is near',
    ),
  );

const clauseIds = z.array(z.string());

export const refusedPolicyShape: z.ZodType<RefusedPolicy, RefusedPolicy> = z
  .object({
    policy: z.string(),
    reason: sharedReasonShape.describe(
      says('第一个不满足的适用条件', 'The first condition of the whole document that fails'),
    ),
    conditions: z.array(conditionShape).exactOptional(),
    clauses: clauseIds.describe(
      says('其中的条款；已兑现过的另行列出', 'Its clauses; those paid under are answered apart'),
    ),
  })
  .describe(
    says(
      '整份文件不适用于本主体：其中各条都不符合',
      'A document that is not for the party: each of its clauses is refused',
    ),
  );

export const absentKindShape: z.ZodType<AbsentKind, AbsentKind> = z
  .object({ kind: z.string(), reason: sharedReasonShape, clauses: clauseIds })
  .describe(
    says(
      '档案已列全而没有的一类记录：要有这类记录的各条都不符合',
      'A kind of which there is no record, as the dossier says: each clause about one is refused',
    ),
  );

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

const combinationShape: z.ZodType<Combination, Combination> = z.object({
  totals: answerTotalsShape,
  overlaps: z.array(
    z.object({
      members: z.array(
        z.object({
          clause: z.string(),
          record: z.string().nullable(),
          paid: z.boolean(),
          counts: z
            .boolean()
            .describe(says('只能享受一项时计入的一项', 'Counts where only one may be had')),
          low_fen: fenShape,
          high_fen: fenShape.nullable(),
        }),
      ),
      question: messageShape,
    }),
  ),
});

const assessment = {
  as_of: isoDateShape,
  results: z.array(resultShape),
  refusals: z.array(refusalShape),
  refused_policies: z.array(refusedPolicyShape),
  absent_kinds: z.array(absentKindShape),
  totals: answerTotalsShape,
  combination: combinationShape
    .nullable()
    .describe(
      says(
        '原文未写能否同时享受的，只享受一项时的最优组合与合计；没有重叠为 null',
        'The best choice and its totals where the texts do not say whether several may be had and only one is; null where nothing overlaps',
      ),
    ),
  questions: z
    .array(questionShape)
    .describe(says('最值得补充的事实在前', 'The fact that moves most money first')),
};

type MarkedAssessment = Assessment & {
  readonly held: readonly (Held & { readonly clause: string })[];
};

/** An answer with the marks that it has today, which are no part of what was computed. */
export const markedAssessmentShape: z.ZodType<MarkedAssessment, MarkedAssessment> = z.object({
  ...assessment,
  held: z
    .array(z.object({ clause: z.string(), ...heldShape.shape }))
    .describe(
      says(
        '暂停受理的条款：照算照列，但不受理申报',
        'Clauses that are held: computed and shown, but no application is taken',
      ),
    ),
});

export const assessmentShape: z.ZodType<Assessment, Assessment> = z
  .object(assessment)
  .describe(says('测算不作为审批依据', 'No basis for an approval'));
