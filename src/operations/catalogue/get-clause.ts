import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { viewClause } from '../../rules/index.ts';
import { operation } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { clauseShape } from '../shapes/catalogue.ts';
import { dayShape, says } from '../shapes/text.ts';

const LONGEST_ID = 100;

/** One clause as a service guide. Refused as not found when there is no such clause. */
export const getClause = operation(PUBLIC, {
  method: 'GET',
  path: '/clauses/{policy}/{article}',
  tag: '政策 Catalogue',
  title: { zh: '一条政策的办事指南', en: 'Get a clause' },
  text: {
    zh: '条件、标准、限额、示例与原文未明确之处。',
    en: 'Conditions, award, limits, examples and what the text leaves open.',
  },
})
  .input(
    z.strictObject({
      policy: z
        .string()
        .max(LONGEST_ID)
        .describe(says('条款编号中斜线前的部分', 'The part of the clause id before the slash')),
      article: z
        .string()
        .max(LONGEST_ID)
        .describe(says('条款编号中斜线后的部分', 'The part of the clause id after the slash')),
      as_of: dayShape
        .describe(says('截至日，默认今天', 'As-of date; today unless given'))
        .optional(),
    }),
  )
  .output(clauseShape)
  .handler(({ input, context }) => {
    const id = `${input.policy}/${input.article}`;
    const clause = viewClause(context.catalogue, id, input.as_of ?? context.today, context.holds);
    if (clause === undefined) throw notFound(unknownClause(id));
    return clause;
  });

function unknownClause(id: string) {
  return {
    field: 'clause',
    message: { zh: `没有条款“${id}”`, en: `There is no clause "${id}"` },
    expected: { zh: '条款一览中的编号', en: 'An id from the list of clauses' },
  };
}
