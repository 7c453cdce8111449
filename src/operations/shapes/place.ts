import { z } from 'zod';
import { says } from './text.ts';

const LONGEST = 200;

/** A place in a dossier that holds one value. */
export const placeShape = z
  .strictObject({
    section: z.enum(['party', 'records', 'history', 'complete']),
    entry: z
      .string()
      .max(LONGEST)
      .describe(says('记录或奖补的编号', 'The id of the record or payment')),
    fact: z.string().min(1).max(LONGEST),
  })
  .describe(says('档案里的一处', 'A place in a dossier'));
