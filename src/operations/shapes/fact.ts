import { z } from 'zod';
import { says } from './text.ts';

export const factValueShape = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
  .describe(says('事实的值；金额以分计', 'The value of a fact; money in fen'));

export const factRefShape = z
  .object({ kind: z.string(), record: z.string().nullable(), fact: z.string().nullable() })
  .describe(says('指向一项事实', 'Points at a fact'));
