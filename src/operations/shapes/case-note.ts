import { z } from 'zod';
import { officerShape } from './case.ts';
import { isoDateShape, momentShape, proseShape } from './text.ts';

const LONGEST = 2000;
const NO_WORDS = { zh: '请写下要留给同事的话', en: 'Write what your colleagues should know' };

export const noteTextShape = proseShape(LONGEST, NO_WORDS);

export const caseNoteShape = z.object({
  number: z.int(),
  text: z.string(),
  by: officerShape,
  on: isoDateShape,
  at: momentShape,
});
