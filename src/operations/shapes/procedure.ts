import { z } from 'zod';
import { BATCHED_BY } from '../../casework/index.ts';
import { roleShape } from './people.ts';
import { messageShape, says } from './text.ts';

export const basisShape = z
  .object({
    is: z.enum(['text', 'inferred', 'preset']),
    where: z.string().nullable().describe(says('所在的条文', 'Where the text says so')),
    question: messageShape
      .nullable()
      .describe(says('推定的：原文没有说清什么', 'Of a reading: what the text leaves open')),
  })
  .describe(says('原文、推断或系统预设', 'Stated, inferred, or preset by us'));

const stepShape = z
  .object({
    stage: z.string(),
    title: messageShape,
    main: z
      .boolean()
      .describe(says('顺利时经过；否则是补正或异议', 'On the plain way; others are aside of it')),
    office: messageShape.describe(says('由谁办', 'Who acts')),
    working_days: z
      .object({ count: z.int(), basis: basisShape })
      .nullable()
      .describe(says('工作日；未载明为 null', 'null: not stated')),
    ways: z.array(
      z.object({
        does: messageShape.describe(says('动作', 'What is done')),
        by: messageShape,
        way: z
          .enum(['on', 'back', 'end', 'stays'])
          .describe(says('向前、退回、终局、停在原处', 'On, back, to an end, or nowhere')),
        to: z.array(messageShape).describe(says('到哪里', 'Where it leads')),
        basis: basisShape,
      }),
    ),
  })
  .describe(says('一个环节', 'A stage'));

export const procedureShape = z
  .object({
    procedure: z.string(),
    title: messageShape,
    governs: messageShape,
    source: z
      .object({ policy: z.string(), article: z.string(), cited_as: messageShape })
      .nullable()
      .describe(says('出处；系统预设的为 null', 'null: preset by us')),
    parties: z
      .object({
        files: z.array(roleShape).readonly(),
        benefits: z.array(roleShape).readonly(),
        paid: z.array(roleShape).readonly(),
      })
      .describe(says('谁可以申报、受益、收款', 'Who may file, benefit and be paid')),
    offices: z.array(
      z.object({
        ...{ office: z.string(), role: roleShape, title: messageShape },
        blind: z
          .boolean()
          .describe(
            says(
              '盲评：不知申报单位，评分前不见他人评分',
              'Its people learn neither who applies nor, before they score, the scores of others',
            ),
          ),
      }),
    ),
    asks: z
      .array(z.object({ material: z.string(), title: messageShape, basis: basisShape }))
      .describe(says('程序要求随申报提交的', 'What goes with every application')),
    batches: z
      .object({
        by: z.enum(['month']),
        of: z
          .enum(BATCHED_BY)
          .describe(
            says('按首次提交，或按通过审查', 'By the first submission, or once it was checked'),
          ),
        basis: basisShape,
        files_at: messageShape.describe(
          says('在哪个环节成批报送', 'The stage at which they are filed'),
        ),
      })
      .nullable()
      .describe(
        says('成批报送；逐件办理的为 null', 'Claims filed together; null where each goes alone'),
      ),
    steps: z.array(stepShape),
  })
  .describe(says('办理程序', 'A procedure'));
