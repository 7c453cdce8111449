import { z } from 'zod';
import { isoDateShape, messageShape, says } from './text.ts';

/** An automatic check, and what it comes to. */
export const checkShape = z.object({
  check: z.string(),
  title: messageShape,
  state: z
    .enum(['passed', 'failed', 'unknown'])
    .describe(says('通过、不通过、无法判断', 'Passed, failed or not known')),
});

/** What checks and doubts came to when it was decided. */
export const checkedShape = z
  .object({
    on: isoDateShape,
    checks: z.array(checkShape).readonly(),
    doubts: z
      .array(
        z.object({
          doubt: z.string(),
          title: messageShape,
          cases: z.array(z.string()).readonly(),
          open: z.boolean(),
        }),
      )
      .readonly(),
  })
  .nullable()
  .describe(
    says(
      '作出决定时核查的结果；没有记录或您无须知道的为 null',
      'What the checks came to when it was decided; null where none were noted, or not for you',
    ),
  );
