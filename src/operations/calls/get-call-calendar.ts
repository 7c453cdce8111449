import { z } from 'zod';
import { type CalendarEvent, writeCalendar } from '../../casework/index.ts';
import { PUBLIC } from '../../offices/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import { type KeptCall, listCalls, listPartyNames } from '../../store/index.ts';
import { cityDay } from '../city/city-day.ts';
import { cityOperation } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { callIdShape } from '../shapes/call.ts';
import { says } from '../shapes/text.ts';
import { catalogueOfCall } from './catalogue-of-call.ts';
import { needCall } from './need-call.ts';

const CALENDAR = 'text/calendar';
const FILE_NAME = 'zhida-calls.ics';
const MOST = 500;

/** The windows of calls as an iCalendar file, which calendars can also subscribe to. */
export const getCallCalendar = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/call-calendar',
  tag: '申报 Calls',
  title: { zh: '申报日历文件', en: 'Get the calendar of calls' },
  text: {
    zh: `已发布的申报通知的受理时间，iCalendar 格式，可导入或订阅；至多 ${MOST} 份，截止晚的在前。给出 call 时只有这一份。`,
    en: `When applications are taken under published calls, as iCalendar, to import or to subscribe to; at most ${MOST}, those that end last first. With call that one only.`,
  },
})
  .input(
    z
      .strictObject({
        call: callIdShape.optional(),
        clause: z.string().max(200).describe(says('条款编号', 'Id of a clause')).optional(),
      })
      .optional(),
  )
  .output(z.file().mime(CALENDAR))
  .handler(async ({ input = {}, context }) => {
    const { store } = await context.city();
    const { call: id, clause } = input;
    const { calls, names, titles } = await store.read(async (handle) => {
      const search = { today: cityDay(await context.city(), context.today), clause, limit: MOST };
      const calls =
        id === undefined
          ? await listCalls(handle, search)
          : [await needCall(handle, id, context.caller)];
      const parties = calls.map(({ department }) => department);
      const titles = new Map<string, readonly string[]>();
      for (const call of calls) {
        const { catalogue } = await catalogueOfCall(handle, call, context);
        titles.set(call.id, titlesOf(catalogue, call));
      }
      return { calls, names: await listPartyNames(handle, parties), titles };
    });
    if (calls.some(({ publishedOn }) => publishedOn === null)) throw notFound(UNPUBLISHED);
    const events = calls.map((call) =>
      eventOf(call, names.get(call.department) ?? call.department, titles.get(call.id) ?? []),
    );
    const written = new Date(context.now).toISOString();
    const text = writeCalendar('申报通知 Calls for applications', events, written);
    return new File([text], FILE_NAME, { type: CALENDAR });
  });

function titlesOf({ clauses }: Catalogue, call: KeptCall): string[] {
  return call.clauses.map((one) => clauses.find(({ id }) => id === one)?.title.zh ?? one);
}

function eventOf(call: KeptCall, department: string, clauses: readonly string[]): CalendarEvent {
  const { id, title, number, revision, window, contact } = call;
  return {
    ...{ uid: `${id}@zhida`, sequence: revision, title, ...window },
    lines: [
      ...(number === null ? [] : [number]),
      department,
      ...clauses,
      ...(contact === null ? [] : [contact.office, contact.phone, contact.address]),
    ].filter((line) => line !== ''),
  };
}

const UNPUBLISHED = {
  field: 'call',
  message: { zh: '这份通知还没有发布', en: 'The call is not published yet' },
};
