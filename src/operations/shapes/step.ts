import { z } from 'zod';
import type { StepAnswer } from '../../rules/index.ts';
import { fenShape, isoDateShape, messageShape, says } from './text.ts';

const amount = { low_fen: fenShape, high_fen: fenShape.nullable() };
const base_fen = fenShape.nullable();
const counted = { ...amount, allowed: z.int(), used: z.int() };
const capped = { ...amount, cap_fen: fenShape, used_fen: fenShape, owner: z.string().nullable() };
const ceiling = { ...amount, cap_fen: fenShape.nullable() };

const bandShape = z.object({
  over_fen: fenShape,
  up_to_fen: fenShape.nullable(),
  rate: z.string(),
  part_fen: fenShape,
});

/** One step of the arithmetic, by its kind. */
export const stepShape: z.ZodType<StepAnswer, StepAnswer> = z
  .discriminatedUnion('step', [
    z.object({ ...amount, step: z.literal('fixed') }),
    z.object({ ...amount, step: z.literal('tier'), tier: messageShape }),
    z.object({ ...amount, step: z.literal('no_tier') }),
    z.object({ ...amount, step: z.literal('rate'), rate: z.string(), base_fen }),
    z.object({
      ...amount,
      step: z.literal('between'),
      from_rate: z.string(),
      to_rate: z.string(),
      base_fen,
    }),
    z.object({ ...amount, step: z.literal('range') }),
    z.object({ ...amount, step: z.literal('marginal'), base_fen, bands: z.array(bandShape) }),
    z.object({ ...amount, step: z.literal('match'), base_fen }),
    z.object({ ...amount, step: z.literal('difference'), of: z.string(), paid_fen: fenShape }),
    z.object({ ...amount, step: z.literal('uplift'), of: z.array(z.string()), rate: z.string() }),
    z.object({ ...amount, step: z.literal('sum') }),
    z.object({ ...amount, step: z.literal('instalments'), times: z.int().nullable() }),
    z.object({ ...amount, step: z.literal('up_to') }),
    z.object({ ...amount, step: z.literal('determined'), on: isoDateShape.nullable() }),
    z.object({ ...ceiling, step: z.literal('each') }),
    z.object({ ...capped, step: z.literal('per_year') }),
    z.object({ ...capped, step: z.literal('lifetime') }),
    z.object({ ...ceiling, step: z.literal('ceiling') }),
    z.object({ ...counted, step: z.literal('times') }),
    z.object({ ...counted, step: z.literal('years') }),
  ])
  .describe(says('算式的一步，及其后的金额', 'One step of the arithmetic and the amount after it'));
