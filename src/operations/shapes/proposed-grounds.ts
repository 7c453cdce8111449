import { z } from 'zod';
import { isoDateShape, messageShape, says } from './text.ts';

/** What a refusal could rest on by the rule, for the officer to edit. */
export const proposedGroundsShape = z
  .array(
    z.object({
      clause: messageShape.describe(says('所依据的条款', 'The clause that it rests on')),
      why: messageShape.describe(says('哪一项不符合', 'What fails')),
      value: messageShape.describe(says('所用的数值', 'The value that was used')),
      source: messageShape.describe(says('数值的来源', 'Where the value is from')),
      remedy: messageShape.describe(says('如何补正或提出异议', 'How to mend it or to object')),
      until: isoDateShape.describe(says('截止日（系统预设）', 'Until when (preset)')),
    }),
  )
  .readonly()
  .describe(
    says(
      '不予支持可依据什么：每个不符合的条件一项；规则不拒绝的为空',
      'What a refusal could rest on: one for each condition that fails; empty where the rule does not refuse',
    ),
  );
