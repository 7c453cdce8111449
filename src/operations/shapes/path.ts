import { z } from 'zod';
import type { Path, RungAnswer, Worth } from '../../rules/index.ts';
import { conditionShape, nearMissShape, validityShape } from './answer.ts';
import { factRefShape } from './fact.ts';
import { fenShape, isoDateShape, messageShape, says } from './text.ts';

const amount = {
  low_fen: fenShape,
  high_fen: fenShape
    .nullable()
    .describe(says('上限；有条款未写上限的为 null', 'Upper end; null where a clause states none')),
};

const source = {
  clause: z.string().describe(says('条款编号', 'Id of the clause')),
  title: messageShape,
  cited_as: messageShape.describe(says('文件和条次', 'The document and the article')),
  validity: validityShape,
};

const worthShape: z.ZodType<Worth, Worth> = z
  .object({
    ...amount,
    years: z.int().describe(says('按几年计', 'Over how many years')),
    undated: z
      .object(amount)
      .describe(
        says(
          '有效期待核的文件另计，不与上面相加',
          'What documents without dates give, never added to the above',
        ),
      ),
    services: z
      .array(z.object(source))
      .readonly()
      .describe(says('随之可以享受的服务，没有金额', 'What it opens that is no money')),
    lines: z.array(
      z.object({
        ...amount,
        ...source,
        total: z
          .enum(['computed', 'up_to', 'unknown', 'undecided'])
          .nullable()
          .describe(says('在四个合计中属哪一项', 'In which of the four totals it would count')),
      }),
    ),
  })
  .describe(
    says(
      '在测算日达到这一级，比不达到多出的金额',
      'What more there is where it is reached on the as-of date',
    ),
  );

const rungShape: z.ZodType<RungAnswer, RungAnswer> = z
  .object({
    rung: z.string(),
    stage: z.string(),
    title: messageShape,
    held: z
      .object({
        since: isoDateShape.nullable(),
        until: isoDateShape
          .nullable()
          .describe(
            says('有效期至；未知为 null，以证书为准', 'Null where only the certificate says'),
          ),
        until_basis: z
          .string()
          .nullable()
          .describe(
            says(
              '有效期由哪份文件推算',
              'The rule that the end follows from; null for a stated one',
            ),
          ),
        is_over: z.boolean(),
      })
      .nullable()
      .describe(says('达到过的；没有为 null', 'Null where it was never held')),
    conditions: z.array(conditionShape).readonly(),
    missing: z.array(factRefShape).readonly(),
    near_misses: z.array(nearMissShape).readonly(),
    unstated: messageShape.describe(
      says('目录之外的文件还要求什么', 'What else is asked outside the documents of the catalogue'),
    ),
    worth: worthShape.nullable().describe(says('已达到的为 null', 'Null where it is held')),
  })
  .describe(says('梯度中的一级', 'A rung of the ladder'));

const stageShape = z.object({ id: z.string(), title: messageShape, note: messageShape });

const openRung = (zh: string, en: string) => z.string().nullable().describe(says(zh, en));

export const pathShape: z.ZodType<Path, Path> = z
  .object({
    as_of: isoDateShape,
    is_enterprise: z
      .enum(['yes', 'no', 'unknown'])
      .describe(says('主体身份是否企业', 'Whether the party is an enterprise')),
    stages: z.array(stageShape).readonly(),
    stage: openRung('已到的阶段；没有为 null', 'The furthest stage reached; null for none'),
    nearest: openRung('有金额可计的一级里最近的', 'The nearest rung that is worth something'),
    worthiest: openRung('三年金额最大的一级', 'The rung that is worth most'),
    rungs: z.array(rungShape).readonly(),
  })
  .describe(says('成长路径：不作为认定或审批依据', 'The path of growth: no basis for an approval'));
