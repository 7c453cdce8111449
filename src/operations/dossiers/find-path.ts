import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { readDossier } from '../../rules/index.ts';
import { operation } from '../operation.ts';
import { contentRefused, notFound } from '../refusals.ts';
import { dossierShape } from '../shapes/dossier.ts';
import { pathShape } from '../shapes/path.ts';
import { dayShape, says } from '../shapes/text.ts';

/** A path takes some forty assessments: with so many records as long as one of the largest dossier. */
const MOST_RECORDS = 300;

const TOO_MANY = {
  zh: `成长路径最多看 ${MOST_RECORDS} 条记录`,
  en: `A path of growth is found for at most ${MOST_RECORDS} records`,
};

/** Finds where a dossier stands on the ladder of growth. Refused as not found when there is none. */
export const findPath = operation(PUBLIC, {
  method: 'POST',
  path: '/path',
  tag: '测算 Calculator',
  title: { zh: '查看成长路径', en: 'Find the path of growth' },
  text: {
    zh: '逐级给出已经达到的和有效期、尚未达到的要求什么、档案满足或缺少什么，以及达到后三年内按条款可能带来的金额。不作为认定或审批依据，不保存任何内容。',
    en: 'Rung by rung: what is held and until when, what the others ask and whether the dossier meets it, and what each could bring over three years by clause. No basis for a recognition or an approval. Nothing is stored.',
  },
})
  .input(
    z.strictObject({
      dossier: dossierShape.refine(({ records }) => (records?.length ?? 0) <= MOST_RECORDS, {
        path: ['records'],
        params: { words: TOO_MANY },
      }),
      as_of: dayShape
        .describe(says('截至日，默认今天', 'As-of date; today unless given'))
        .optional(),
    }),
  )
  .output(pathShape)
  .handler(({ input, context }) => {
    const reading = readDossier(context.catalogue, input.dossier);
    if (!reading.ok) throw contentRefused(reading.problems);
    if (context.findPath === null) throw notFound(NO_LADDER);
    return context.findPath(reading.dossier, input.as_of ?? context.today);
  });

const NO_LADDER = {
  field: '',
  message: { zh: '目录没有成长路径', en: 'The catalogue has no path of growth' },
};
