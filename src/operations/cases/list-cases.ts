import { z } from 'zod';
import { type CaseSort, listCases as casesOf, cursorOf } from '../../store/index.ts';
import { cityDay } from '../city/city-day.ts';
import { cityOperation } from '../operation.ts';
import {
  caseCursorShape,
  caseFilter,
  caseLimitShape,
  caseLineShape,
  caseSortShape,
  deskShape,
} from '../shapes/case-list.ts';
import { says } from '../shapes/text.ts';
import { CASE_LISTERS } from './access.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { deskOf } from './desk-of.ts';
import { reviewsBlind, searchFor, writeBlindLine } from './write-blind.ts';
import { writeCaseLine } from './write-line.ts';

const USUAL = 50;

/** The cases of a desk: of one's own party, those that wait for one's office, or all one may read. */
export const listCases = cityOperation(CASE_LISTERS, {
  method: 'GET',
  path: '/cases',
  tag: '案件 Cases',
  title: { zh: '案件列表', en: 'List cases' },
  text: {
    zh: '按工作台、环节、条款、申报通知、单位、是否逾期、是否办结与文字查找，分页。',
    en: 'By desk, stage, clause, call, party, overdue or not, ended or not, and words; in pages.',
  },
})
  .input(
    z.strictObject({
      desk: deskShape,
      ...caseFilter,
      sort: caseSortShape.exactOptional(),
      cursor: caseCursorShape.exactOptional(),
      limit: caseLimitShape.exactOptional(),
    }),
  )
  .output(
    z.object({
      cases: z.array(caseLineShape),
      next: caseCursorShape.nullable().describe(says('没有更多为 null', 'null: no more')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store, ...city } = await context.city();
    const { desk, sort: wanted, cursor, limit = USUAL, ...given } = input;
    const filter = searchFor(given, context.caller);
    const sort: CaseSort = wanted ?? (desk === 'inbox' ? 'due' : 'latest');
    const today = cityDay(city, context.today);
    const after = cursor === undefined ? undefined : readCursor(cursor, sort);
    return store.read(async (handle) => {
      const of = await deskOf(handle, desk, context);
      const lines = await casesOf(handle, {
        desk: of,
        filter,
        sort,
        after,
        limit: limit + 1,
        today,
      });
      const page = lines.slice(0, limit);
      const last = lines.length > limit ? page.at(-1) : undefined;
      const { procedures } = await city.inUse.at(handle, city.catalogueVersion);
      const around = { procedures, catalogue: context.catalogue, today };
      return {
        cases: page.map((line) => {
          const written = writeCaseLine(line, around);
          const isBlind = reviewsBlind(procedures.get(line.procedure), context.caller);
          return isBlind ? writeBlindLine(written) : written;
        }),
        next: last ? writeCursor(cursorOf(last, sort)) : null,
      };
    });
  });
