import { z } from 'zod';
import { COLUMN_TYPES } from '../../values/index.ts';
import { lineShape, says } from './text.ts';

const LONGEST_TITLE = 40;
const ID = /^[a-z][a-z0-9_]{0,39}$/;

/** A column of what is listed line by line. */
export const columnShape = z.object({
  id: z.string(),
  title: z.string(),
  type: z.enum(COLUMN_TYPES),
  required: z.boolean(),
  once: z
    .boolean()
    .describe(says('只能用一次的号码，重复即为疑点', 'Numbers that are a doubt when used twice')),
});

/** As it is given; its title may be empty as long as nothing is published. */
export const givenColumnShape = z
  .strictObject({
    ...columnShape.shape,
    id: z.string().regex(ID),
    title: z.union([z.literal(''), lineShape(LONGEST_TITLE)]),
  })
  .describe(says('一列', 'A column'));
