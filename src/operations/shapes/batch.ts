import { z } from 'zod';
import { BATCH } from '../../casework/index.ts';
import { callIdShape } from './call.ts';
import { manyActedShape } from './case-act.ts';
import { caseLineShape } from './case-list.ts';
import { casePaperShape } from './papers.ts';
import { basisShape } from './procedure.ts';
import { fenShape, isoDateShape, messageShape, says } from './text.ts';

export const batchShape = z
  .string()
  .regex(BATCH)
  .describe(says('批次：受理的年月', 'A batch: the year and month of its acceptance'))
  .meta({ examples: ['2022-09'] });

/** Where the cases of a batch stand to its filing. */
export const BATCH_STATES = ['checking', 'returned', 'ready', 'filed', 'ended'] as const;
const batchStateShape = z
  .enum(BATCH_STATES)
  .describe(
    says(
      '审查中、退回补正中、待报送、已报送、已办结',
      'Being checked, back with who applies, ready to be filed, filed, or ended',
    ),
  );

const countsShape = z
  .object({
    ...{ checking: z.int(), returned: z.int(), ready: z.int(), filed: z.int(), ended: z.int() },
  })
  .describe(says('各有几件', 'How many are in each state'));

const batchCallShape = z.object({
  id: callIdShape,
  title: z.string(),
  number: z.string().nullable(),
});

/** A batch in a list. */
export const batchLineShape = z
  .object({
    ...{ call: batchCallShape, batch: batchShape, cases: z.int(), counts: countsShape },
    approved_fen: fenShape,
  })
  .describe(says('一个批次', 'A batch'));

const batchCaseShape = caseLineShape.extend({
  state: batchStateShape,
  submitted_on: isoDateShape.describe(says('首次提交之日', 'When it was first submitted')),
  returned: z.int().describe(says('退回补正的次数', 'How often it was returned')),
  proposed_fen: fenShape
    .nullable()
    .describe(
      says(
        '按所填内容测算的金额；不确定的为 null',
        'By the rule; null where that is no one figure',
      ),
    ),
  report: casePaperShape
    .pick({ number: true, code: true, digest: true })
    .nullable()
    .describe(says('列入的初审报告', 'The report in which it was filed')),
});

/** A batch with its cases, and what is left of the fund. */
export const wholeBatchShape = z
  .object({
    ...{ call: batchCallShape, batch: batchShape, counts: countsShape },
    cases: z.array(batchCaseShape).readonly(),
    more: z
      .boolean()
      .describe(says('还有没列出的案件', 'Whether there are cases that are not listed')),
    reports: z
      .array(casePaperShape)
      .readonly()
      .describe(says('历次报送的初审报告', 'The reports by which it was filed')),
    balance: z
      .object({
        fund: z.string().nullable().describe(says('未载明为 null', 'null: not stated')),
        amount_fen: fenShape.nullable().describe(says('未载明为 null', 'null: not stated')),
        ...{ before_fen: fenShape, here_fen: fenShape, after_fen: fenShape },
        left_fen: z
          .string()
          .regex(/^-?\d+$/)
          .nullable()
          .describe(
            says(
              '余额（分）；资金未载明为 null',
              'What is left, in fen; null where no amount is stated',
            ),
          ),
      })
      .describe(
        says(
          '本通知的资金，减去以前批次、本批次和以后批次批准的金额',
          'The fund of the call, less what was approved in batches before, in this one, and after it',
        ),
      ),
    basis: basisShape,
    files_at: z.object({ id: z.string(), title: messageShape, office: messageShape }),
    may_file: z.boolean().describe(says('您可以报送', 'Whether you may file it')),
  })
  .describe(says('批次', 'A batch'));

/** What came of filing a batch: in each case, and the report. */
export const filedShape = manyActedShape.extend({
  report: casePaperShape.nullable().describe(says('初审报告；预览为 null', 'null in a preview')),
});
