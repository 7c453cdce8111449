import { z } from 'zod';
import { countCases as countsOf } from '../../store/index.ts';
import { cityDay } from '../city/city-day.ts';
import { cityOperation } from '../operation.ts';
import { caseCountsShape, caseFilter, deskShape } from '../shapes/case-list.ts';
import { CASE_LISTERS } from './access.ts';
import { deskOf } from './desk-of.ts';
import { searchFor } from './write-blind.ts';
import { placeOf } from './write-event.ts';

/** How many cases of a desk are at each stage, and how many of them are overdue. */
export const countCases = cityOperation(CASE_LISTERS, {
  method: 'GET',
  path: '/cases/count',
  tag: '案件 Cases',
  title: { zh: '案件数', en: 'Count cases' },
  text: {
    zh: '按环节计数，并计逾期；筛选与案件列表相同。',
    en: 'By stage, and how many are overdue; narrowed as the list of cases is.',
  },
})
  .input(z.strictObject({ desk: deskShape, ...caseFilter }))
  .output(caseCountsShape)
  .handler(async ({ input, context }) => {
    const { store, ...city } = await context.city();
    const { desk, ...given } = input;
    const filter = searchFor(given, context.caller);
    const today = cityDay(city, context.today);
    return store.read(async (handle) => {
      const of = await deskOf(handle, desk, context);
      const counts = await countsOf(handle, { desk: of, filter, today });
      const { procedures } = await city.inUse.at(handle, city.catalogueVersion);
      const sum = (of: 'cases' | 'overdue') => counts.reduce((all, one) => all + one[of], 0);
      return {
        ...{ total: sum('cases'), overdue: sum('overdue') },
        stages: counts.map(({ procedure, at, cases, overdue }) => {
          const { title } = placeOf(procedures.get(procedure), at);
          return { procedure, at, title, cases, overdue };
        }),
      };
    });
  });
