import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { type CallSearch, listCalls as callsOf, listPartyNames } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import type { Caller } from '../caller.ts';
import { cityDay } from '../city/city-day.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { callIdShape, callLineShape, callStateShape } from '../shapes/call.ts';
import { nextBy, pageBy, searchShape } from '../shapes/page.ts';
import { partyIdShape } from '../shapes/party.ts';
import { dayShape, isoDateShape, says } from '../shapes/text.ts';
import { catalogueOfCall } from './catalogue-of-call.ts';
import { seesDrafts } from './drafts-seen.ts';
import { writeCallLine } from './write-call.ts';

const USUAL = 100;
const LONGEST_ID = 200;

/** Calls for applications, those that end last first. Unpublished ones are for their department. */
export const listCalls = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/calls',
  tag: '申报 Calls',
  title: { zh: '申报通知', en: 'List calls' },
  text: {
    zh: '已发布的申报通知及其当天的状态，截止晚的在前；可按状态、条款、文字、主管部门与时间筛选。给出 department 且以该部门岗位调用时，也列出未发布的。',
    en: 'Published calls with how they stand on a day, those that end last first; by state, clause, words, department and days. With department, and called in a post of it, also those not yet published.',
  },
})
  .input(
    z
      .strictObject({
        state: callStateShape.optional(),
        clause: z.string().max(LONGEST_ID).describe(says('条款编号', 'Id of a clause')).optional(),
        department: partyIdShape.optional(),
        search: searchShape.optional(),
        from: dayShape
          .describe(says('受理时间在此日或之后', 'Open on this day or later'))
          .optional(),
        as_of: dayShape
          .describe(says('按哪一天看状态，默认今天', 'The day of the states; today unless given'))
          .optional(),
        to: dayShape
          .describe(says('受理时间在此日或之前', 'Open on this day or earlier'))
          .optional(),
        ...pageBy(callIdShape),
      })
      .optional(),
  )
  .output(
    z.object({
      as_of: isoDateShape,
      calls: z.array(callLineShape),
      next: nextBy(z.string()),
    }),
  )
  .handler(async ({ input = {}, context }) => {
    const { store } = await context.city();
    const { caller, holds } = context;
    const today = input.as_of ?? cityDay(await context.city(), context.today);
    const { limit = USUAL } = input;
    const search: CallSearch = {
      ...searchOf(input, today),
      draftsOf: draftsFor(input, caller),
      limit,
    };
    const { calls, lines } = await store.read(async (handle) => {
      const found = await callsOf(handle, search);
      const parties = found.map(({ department }) => department);
      const names = await listPartyNames(handle, parties);
      const lines: z.infer<typeof callLineShape>[] = [];
      for (const call of found) {
        const { catalogue } = await catalogueOfCall(handle, call, context);
        lines.push(writeCallLine(call, { catalogue, names }, { today, holds }));
      }
      return { calls: found, lines };
    });
    return {
      as_of: formatDay(today),
      calls: lines,
      next: nextOf(calls, limit, ({ id }) => id),
    };
  });

type Input = {
  readonly state?: CallSearch['state'];
  readonly clause?: string | undefined;
  readonly department?: string | undefined;
  readonly search?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly before?: string | undefined;
};

function searchOf(input: Input, today: number): Omit<CallSearch, 'limit'> {
  const { state, clause, department, search: text, from, to, before } = input;
  const within =
    from === undefined && to === undefined
      ? undefined
      : { from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
  return { today, state, clause, department, text, within, before };
}

/** Days that no call reaches. */
const [FIRST_DAY, LAST_DAY] = [-200_000, 200_000];

function draftsFor({ department }: Input, caller: Caller): string | undefined {
  return department !== undefined && seesDrafts(caller, department) ? department : undefined;
}
