import { z } from 'zod';
import type { Problem } from '../../rules/index.ts';
import { messageShape, says } from './text.ts';

export const problemShape: z.ZodType<Problem, Problem> = z
  .object({
    file: z
      .string()
      .describe(says('文件；工作簿带表名', 'File; for a workbook with its sheet'))
      .exactOptional(),
    line: z.int().min(1).describe(says('行', 'Line')).exactOptional(),
    column: z.int().min(1).describe(says('列', 'Column')).exactOptional(),
    field: z
      .string()
      .describe(says('在档案中的位置', 'Where inside the dossier'))
      .meta({ examples: ['records[0].amount'] }),
    message: messageShape,
    expected: messageShape.describe(says('应当怎样写', 'What is expected')).exactOptional(),
  })
  .describe(says('一处问题', 'One problem'));

export const problemsShape = z.object({ problems: z.array(problemShape).readonly() });
