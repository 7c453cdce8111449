import { z } from 'zod';
import type { Fact, Kind, Vocabulary } from '../../rules/index.ts';
import { messageShape, says } from './text.ts';

const factTypeShape = z.discriminatedUnion('is', [
  z.object({ is: z.literal('money'), currency: z.enum(['CNY', 'USD', 'HKD', 'EUR', 'JPY']) }),
  z.object({ is: z.literal('rate') }),
  z.object({ is: z.literal('number') }),
  z.object({ is: z.literal('integer') }),
  z.object({ is: z.literal('date') }),
  z.object({ is: z.literal('text') }),
  z.object({ is: z.literal('credit_code') }),
  z.object({ is: z.literal('boolean') }),
  z.object({ is: z.literal('code'), list: z.string() }),
  z.object({ is: z.literal('codes'), list: z.string() }),
]);

const factShape: z.ZodType<Fact, Fact> = z.object({
  id: z.string(),
  label: messageShape,
  type: factTypeShape,
  note: messageShape.exactOptional(),
  aliases: z.array(z.string()).exactOptional(),
});

export const kindShape: z.ZodType<Kind, Kind> = z
  .object({
    id: z.string(),
    label: messageShape,
    ask: messageShape.exactOptional(),
    facts: z.array(factShape),
    dated: z.string().exactOptional(),
    series: z.array(z.string()).exactOptional(),
    parts: z.array(z.string()).exactOptional(),
    aliases: z.array(z.string()).exactOptional(),
  })
  .describe(says('一种记录及其事实', 'A kind of record and its facts'));

export const vocabularyShape: z.ZodType<Vocabulary, Vocabulary> = z
  .object({
    party: kindShape,
    kinds: z.record(z.string(), kindShape),
    lists: z.record(z.string(), z.record(z.string(), messageShape)),
  })
  .describe(says('档案可用的全部名称', 'Every name that a dossier may use'));
