import { z } from 'zod';
import { answerTotalsShape, assessmentShape } from './answer.ts';
import { isoDateShape, momentShape, says } from './text.ts';

const line = {
  id: z.string(),
  party: z.string(),
  catalogue_version: z
    .int()
    .describe(says('所用的政策目录版本', 'The catalogue it was made under')),
  as_of: isoDateShape,
  saved_at: momentShape,
};

export const calculationLineShape = z
  .object({ ...line, totals: answerTotalsShape })
  .describe(says('一次保存的测算', 'A saved calculation in short'));

export const calculationShape = z
  .object({
    ...line,
    dossier: z.unknown().describe(says('当时的档案', 'The dossier as it was')),
    answer: assessmentShape,
  })
  .describe(says('一次保存的测算', 'A saved calculation'));

export const calculationIdShape = z.uuid().describe(says('测算编号', 'Id of a calculation'));
