import { type Selectable, sql } from 'kysely';
import type { CaseEvent, NoticeElements, Publication } from '../casework/index.ts';
import { type Day, formatDay } from '../values/index.ts';
import type { NoticeSchema } from './notice-schema.ts';
import type { Reading, Writing } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** A public notice, without its lines. */
export type Notice = {
  readonly id: string;
  /** The party that published it. */
  readonly department: string;
  readonly title: string;
  /** Of the document (文号). */
  readonly number: string | null;
  /** The call under which all its cases are; null where they are under several. */
  readonly call: string | null;
  /** How many working days it stays; null where no text states it. */
  readonly workingDays: number | null;
  readonly publication: Publication;
  readonly example: boolean;
};

/** A case in a notice, as it was published. */
export type NoticeLine = {
  /** From 1 on. */
  readonly position: number;
  readonly claim: string;
  /** The number of the event by which it was published here. */
  readonly event: number;
  readonly elements: NoticeElements;
};

/** A line, and what happened in its case since it was published in it. */
export type FollowedLine = NoticeLine & {
  readonly notice: string;
  readonly events: readonly CaseEvent[];
};

/** Keeps a notice with its lines. The events by which they were published are kept before. */
export async function addNotice(
  handle: Writing,
  notice: Notice & { readonly account: string | null; readonly lines: readonly NoticeLine[] },
  at: Date,
): Promise<void> {
  const { id, department, title, number, call, workingDays, publication, example } = notice;
  const { on, time, address, capture } = publication;
  await handle
    .insertInto('notice')
    .values({
      ...{ id, department, title, number, call, example, account: notice.account },
      ...{ working_days: workingDays, published_on: formatDay(on), published_time: time },
      ...{ address, capture, created_at: at },
    })
    .execute();
  await handle
    .insertInto('notice_line')
    .values(
      notice.lines.map(({ elements, ...line }) => ({
        ...line,
        notice: id,
        elements: JSON.stringify(elements),
      })),
    )
    .execute();
}

/** A notice; `id` must be a UUID. */
export async function findNotice(handle: Reading, id: string): Promise<Notice | undefined> {
  const row = await handle.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst();
  return row && noticeOf(row);
}

/** The id of the notice in which an event of a case published it; undefined where there is none. */
export async function findNoticeOf(
  handle: Reading,
  { claim, event }: Pick<NoticeLine, 'claim' | 'event'>,
): Promise<string | undefined> {
  const row = await handle
    .selectFrom('notice_line')
    .select('notice')
    .where('claim', '=', claim)
    .where('event', '=', event)
    .executeTakeFirst();
  return row?.notice;
}

/** Which notices: the last published first, `before` one of them, so many. */
export type NoticeSearch = {
  readonly department?: string | undefined;
  /** Part of the title, the number, or of who benefits in it. */
  readonly text?: string | undefined;
  /** Published on these days. */
  readonly within?: { readonly from?: Day | undefined; readonly to?: Day | undefined } | undefined;
  /** A UUID. */
  readonly before?: string | undefined;
  readonly limit: number;
};

export async function listNotices(handle: Reading, search: NoticeSearch): Promise<Notice[]> {
  const { department, text = '', within = {}, before, limit } = search;
  let query = handle.selectFrom('notice').selectAll();
  if (department !== undefined) query = query.where('department', '=', department);
  if (text !== '') {
    const wanted = text.toLowerCase();
    query = query.where(sql<boolean>`(
      strpos(lower(title || ' ' || coalesce(number, '')), ${wanted}) > 0
      or exists (select from notice_line where notice = notice.id
        and strpos(lower(elements ->> 'beneficiary'), ${wanted}) > 0))`);
  }
  const { from, to } = within;
  if (from !== undefined) query = query.where('published_on', '>=', formatDay(from));
  if (to !== undefined) query = query.where('published_on', '<=', formatDay(to));
  if (before !== undefined)
    query = query.where(sql<boolean>`
      (published_on, id) < (select published_on, id from notice where id = ${before})`);
  const rows = await query
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

/** The lines of notices in their order, each with what happened in its case since. */
export async function followLines(
  handle: Reading,
  notices: readonly string[],
): Promise<FollowedLine[]> {
  if (notices.length === 0) return [];
  const lines = await handle
    .selectFrom('notice_line')
    .selectAll()
    .where('notice', 'in', notices)
    .orderBy('notice')
    .orderBy('position')
    .execute();
  const { rows } = await sql<{ notice: string; position: number; event: CaseEvent }>`
    select line.notice, line.position, later.event
    from notice_line line join case_event later
      on later.claim = line.claim and later.number > line.event
    where line.notice = any(${[...notices]}::uuid[])
    order by later.claim, later.number`.execute(handle);
  const keyOf = (line: { notice: string; position: number }) => `${line.notice} ${line.position}`;
  const later = Map.groupBy(rows, keyOf);
  return lines.map((line) => ({
    ...line,
    events: (later.get(keyOf(line)) ?? []).map(({ event }) => event),
  }));
}

/** The line in which a case was published last; undefined for one that never was. */
export function findLastLine(
  handle: Reading,
  claim: string,
): Promise<Pick<FollowedLine, 'notice' | 'position'> | undefined> {
  return handle
    .selectFrom('notice_line')
    .select(['notice', 'position'])
    .where('claim', '=', claim)
    .orderBy('event', 'desc')
    .executeTakeFirst();
}

/** Removes every made-up notice with its lines. */
export async function removeExampleNotices(handle: Writing): Promise<void> {
  await handle.deleteFrom('notice').where('example', '=', true).execute();
}

function noticeOf(row: Selectable<NoticeSchema['notice']>): Notice {
  const { id, department, title, number, call, example, address, capture } = row;
  const on = dayOfText(row.published_on);
  return {
    ...{ id, department, title, number, call, example, workingDays: row.working_days },
    publication: { on, time: row.published_time, address, capture },
  };
}
