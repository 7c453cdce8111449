import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { heldBy, readDossier } from '../../rules/index.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { markedAssessmentShape } from '../shapes/answer.ts';
import { dossierShape } from '../shapes/dossier.ts';
import { dayShape, says } from '../shapes/text.ts';

/** Assesses a dossier against every clause of the catalogue as of a day. */
export const assessDossier = operation(PUBLIC, {
  method: 'POST',
  path: '/assess',
  tag: '测算 Calculator',
  title: { zh: '测算一份档案', en: 'Assess a dossier' },
  text: {
    zh: '逐条给出结果、金额、理由与算式，按条列出暂不符合的记录及未满足的条件，整份文件不适用的、某类记录没有的各说一次，以及四个互不相加的合计。不保存任何内容。',
    en: 'Answers clause by clause with amount, reason and arithmetic, names what is refused by clause and failing condition (a document that is not for the party, and a kind of record that there is not, once for all their clauses), and gives four totals that are never added together. Nothing is stored.',
  },
})
  .input(
    z.strictObject({
      dossier: dossierShape,
      as_of: dayShape
        .describe(says('截至日，默认今天', 'As-of date; today unless given'))
        .optional(),
      explain: z
        .boolean()
        .default(true)
        .describe(
          says(
            '是否附上所用事实、条件与算式',
            'Whether to add the facts used, conditions and arithmetic',
          ),
        ),
    }),
  )
  .output(markedAssessmentShape)
  .handler(({ input, context }) => {
    const reading = readDossier(context.catalogue, input.dossier);
    if (!reading.ok) throw contentRefused(reading.problems);
    const asOf = input.as_of ?? context.today;
    const assessment = context.assessor.assess(reading.dossier, { asOf, explain: input.explain });
    return { ...assessment, held: heldClauses(context) };
  });

function heldClauses({ catalogue, holds }: Context) {
  if (holds.size === 0) return [];
  return catalogue.clauses.flatMap((clause) => {
    const held = heldBy(holds, clause);
    return held === null ? [] : [{ clause: clause.id, ...held }];
  });
}
