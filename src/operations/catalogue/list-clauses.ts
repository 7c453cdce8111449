import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listClauses as clausesOf, listPolicies } from '../../rules/index.ts';
import { formatDay } from '../../values/index.ts';
import { operation } from '../operation.ts';
import { clauseSummaryShape, policyShape } from '../shapes/catalogue.ts';
import { dayShape, isoDateShape, says } from '../shapes/text.ts';

/** Every clause in short, with its validity on a day, and the policies they belong to. */
export const listClauses = operation(PUBLIC, {
  method: 'GET',
  path: '/clauses',
  tag: '政策 Catalogue',
  title: { zh: '条款一览', en: 'List clauses' },
  text: {
    zh: '全部条款及其在截至日的效力。',
    en: 'Every clause and its validity on the as-of date.',
  },
})
  .input(
    z
      .strictObject({
        as_of: dayShape
          .describe(says('截至日，默认今天', 'As-of date; today unless given'))
          .optional(),
      })
      .optional(),
  )
  .output(
    z.object({
      as_of: isoDateShape,
      policies: z.array(policyShape).readonly(),
      clauses: z.array(clauseSummaryShape).readonly(),
    }),
  )
  .handler(({ input, context }) => {
    const asOf = input?.as_of ?? context.today;
    return {
      as_of: formatDay(asOf),
      policies: listPolicies(context.catalogue),
      clauses: clausesOf(context.catalogue, asOf, context.holds),
    };
  });
