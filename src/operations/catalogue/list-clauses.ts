import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listClauses as clausesOf, listPolicies, type SearchKeys } from '../../rules/index.ts';
import { formatDay } from '../../values/index.ts';
import { operation } from '../operation.ts';
import { listedClauseShape, policyShape } from '../shapes/catalogue.ts';
import { dayShape, isoDateShape, says } from '../shapes/text.ts';
import { searchKeys } from './search-keys.ts';

/** Every clause in short, with its validity on a day, and the policies they belong to. */
export const listClauses = operation(PUBLIC, {
  method: 'GET',
  path: '/clauses',
  tag: '政策 Catalogue',
  title: { zh: '条款一览', en: 'List clauses' },
  text: {
    zh: '全部条款及其在截至日的效力；found_by 供按拼音和金额查找。',
    en: 'Every clause and its validity on the as-of date; found_by is for finding it by pinyin and by sums.',
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
      clauses: z.array(listedClauseShape).readonly(),
    }),
  )
  .handler(async ({ input, context }) => {
    const { catalogue, holds } = context;
    const asOf = input?.as_of ?? context.today;
    const keys = await searchKeys(catalogue);
    return {
      as_of: formatDay(asOf),
      policies: listPolicies(catalogue),
      clauses: clausesOf(catalogue, asOf, holds).map((clause) => ({
        ...clause,
        found_by: keys.get(clause.clause) ?? NOTHING,
      })),
    };
  });

const NOTHING: SearchKeys = { names: '', summary: '', sums_fen: [] };
