import { z } from 'zod';
import type { ChangeLine, Comparison, ExampleEffect, SampleEffect } from '../../rules/index.ts';
import { outcomeShape } from './answer.ts';
import { fenShape, isoDateShape, messageShape, says } from './text.ts';

const changeLineShape: z.ZodType<ChangeLine, ChangeLine> = z.object({
  aspect: z.enum([
    'clause',
    'article',
    'validity',
    'beneficiary',
    'event',
    'condition',
    'award',
    'highest',
    'limit',
    'authority',
    'relation',
    'reading',
    'question',
    'rule',
    'examples',
    'wording',
  ]),
  change: z.enum(['added', 'removed', 'changed']),
  text: messageShape,
  before: messageShape.nullable(),
  after: messageShape.nullable(),
});

export const comparisonShape: z.ZodType<Comparison, Comparison> = z
  .object({
    clause: z.string(),
    article: z.string(),
    title: messageShape,
    meaning: z
      .enum(['added', 'removed', 'changed', 'same'])
      .describe(says('same：只改了文字，含义不变', 'same: only wording differs')),
    lines: z.array(changeLineShape),
  })
  .describe(says('一条政策前后两版的差别', 'What differs between two versions of a clause'));

const stateShape = z.object({
  outcome: outcomeShape,
  low_fen: fenShape,
  high_fen: fenShape.nullable(),
});

export const sampleEffectShape: z.ZodType<SampleEffect, SampleEffect> = z
  .object({
    sample: z.string(),
    title: messageShape,
    as_of: isoDateShape,
    totals: z.array(
      z.object({
        total: z.enum(['computed', 'up_to', 'unknown', 'undecided', 'paid']),
        undated: z.boolean(),
        end: z.enum(['low', 'high']).nullable(),
        before_fen: fenShape,
        after_fen: fenShape,
        difference_fen: fenShape,
      }),
    ),
    results: z.array(
      z.object({
        clause: z.string(),
        title: messageShape,
        record: z.string().nullable(),
        before: stateShape.nullable(),
        after: stateShape.nullable(),
      }),
    ),
  })
  .describe(says('对一份示例档案的影响', 'What becomes of a sample'));

export const exampleEffectShape: z.ZodType<ExampleEffect, ExampleEffect> = z
  .object({ clause: z.string(), example: z.string(), text: messageShape })
  .describe(says('结果有变的现行算例', 'A published example that comes out otherwise'));
