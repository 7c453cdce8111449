import { sql } from 'kysely';
import type { Call, CallState, CallText } from '../casework/index.ts';
import { type Day, formatDay, parseDay } from '../values/index.ts';
import type { CallTextKind } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';
import type { By } from './publication-drafts.ts';

/** A call by its last text. */
export type KeptCall = Call & {
  /** null for one that is still being written. */
  readonly publishedOn: Day | null;
  /** The version of the catalogue that it goes by; null until it is published. */
  readonly catalogueVersion: number | null;
  /** The number of its last text. */
  readonly revision: number;
  /** Made up for the demonstration city. */
  readonly example: boolean;
};

/** A text of a call: as it was drafted, published, or amended for a reason. */
export type KeptCallText = {
  readonly number: number;
  readonly kind: CallTextKind;
  readonly text: CallText;
  /** Empty unless it amends. */
  readonly reason: string;
  readonly by: By;
  readonly at: Date;
};

/** Begins a call with its first text. @returns its id */
export async function addCall(
  handle: Writing,
  call: Pick<Call, 'department'> & { readonly example: boolean; readonly text: CallText; by: By },
  at: Date,
): Promise<string> {
  const { department, example, text, by } = call;
  const { id } = await handle
    .insertInto('call')
    .values({ department, example, revision: 1, created_at: at, ...columnsOf(text) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addText(handle, id, { number: 1, kind: 'draft', text, reason: '', by, at });
  return id;
}

/** Adds a text to a call that is still being written. Take it by `lockCall` first. */
export async function saveCallText(
  handle: Writing,
  call: KeptCall,
  { text, by }: Pick<KeptCallText, 'text' | 'by'>,
  at: Date,
): Promise<number> {
  return addNext(handle, call, { kind: 'draft', text, reason: '', by, at });
}

/** Publishes the last text of a call under a version of the catalogue. Take it by `lockCall` first. */
export async function publishCall(
  handle: Writing,
  call: KeptCall,
  { on, catalogueVersion, by }: { on: Day; catalogueVersion: number; by: By },
  at: Date,
): Promise<number> {
  const text = { kind: 'publication', text: textOfCall(call), reason: '', by, at } as const;
  const published = { published_on: formatDay(on), catalogue_version: catalogueVersion };
  return addNext(handle, call, text, published);
}

/** Lets a later text of a published call count, for a reason. Take it by `lockCall` first. */
export async function amendCall(
  handle: Writing,
  call: KeptCall,
  { text, reason, by }: Pick<KeptCallText, 'text' | 'reason' | 'by'>,
  at: Date,
): Promise<number> {
  return addNext(handle, call, { kind: 'amendment', text, reason, by, at });
}

/** A call; `id` must be a UUID. */
export async function findCall(handle: Reading, id: string): Promise<KeptCall | undefined> {
  const row = await selectCalls(handle).where('call.id', '=', id).executeTakeFirst();
  return row && callOf(row);
}

/** As `findCall`; nobody else changes the call until the transaction ends. */
export async function lockCall(handle: Writing, id: string): Promise<KeptCall | undefined> {
  await sql`select 1 from call where id = ${id} for update`.execute(handle);
  return findCall(handle, id);
}

/** Which calls, on a day: those whose window ends last first, `before` one of them, so many. */
export type CallSearch = {
  readonly today: Day;
  readonly state?: CallState | undefined;
  readonly department?: string | undefined;
  /** The department whose unpublished ones are listed as well; without it only published ones. */
  readonly draftsOf?: string | undefined;
  readonly clause?: string | undefined;
  /** Part of the title or the number. */
  readonly text?: string | undefined;
  /** Whose window has a day in common with these. */
  readonly within?: { readonly from: Day; readonly to: Day } | undefined;
  /** A UUID. */
  readonly before?: string | undefined;
  readonly limit: number;
};

export async function listCalls(handle: Reading, search: CallSearch): Promise<KeptCall[]> {
  const { department, draftsOf, clause, text = '', within, before, limit } = search;
  const on = formatDay(search.today);
  let query = selectCalls(handle).where((of) =>
    draftsOf === undefined
      ? of('published_on', '<=', on)
      : of.or([of('published_on', '<=', on), of('department', '=', draftsOf)]),
  );
  if (department !== undefined) query = query.where('department', '=', department);
  if (search.state !== undefined) query = query.where(stands(search.state, on));
  if (clause !== undefined) query = query.where(sql<boolean>`clauses @> array[${clause}]`);
  if (text !== '')
    query = query.where(
      sql<boolean>`strpos(lower(call.title || ' ' || coalesce(call.number, '')), ${text.toLowerCase()}) > 0`,
    );
  if (within !== undefined)
    query = query
      .where('window_from', '<=', formatDay(within.to))
      .where('window_to', '>=', formatDay(within.from));
  if (before !== undefined)
    query = query.where(sql<boolean>`
      (window_to, call.id) < (select window_to, id from call where id = ${before})`);
  const rows = await query
    .orderBy('window_to', 'desc')
    .orderBy('call.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(callOf);
}

/** Every text of a call, the first one first. */
export async function listCallTexts(handle: Reading, call: string): Promise<KeptCallText[]> {
  const rows = await handle
    .selectFrom('call_text')
    .selectAll()
    .where('call', '=', call)
    .orderBy('number')
    .execute();
  return rows.map(({ number, kind, text, reason, account, name, written_at }) => ({
    ...{ number, kind, text, reason, by: { account, name }, at: written_at },
  }));
}

/** What is written in a call. */
export function textOfCall(call: KeptCall): CallText {
  const { id, department, publishedOn, catalogueVersion, revision, example, ...text } = call;
  return text;
}

/** As `callState` says it of one. */
function stands(state: CallState, on: string) {
  switch (state) {
    case 'unpublished':
      return sql<boolean>`published_on is null or published_on > ${on}`;
    case 'upcoming':
      return sql<boolean>`published_on <= ${on} and window_from > ${on}`;
    case 'open':
      return sql<boolean>`published_on <= ${on} and ${on} between window_from and window_to`;
    case 'closed':
      return sql<boolean>`published_on <= ${on} and window_from <= ${on} and window_to < ${on}`;
  }
}

function selectCalls(handle: Reading) {
  return handle
    .selectFrom('call')
    .innerJoin('call_text', (join) =>
      join.onRef('call_text.call', '=', 'call.id').onRef('call_text.number', '=', 'revision'),
    )
    .select([
      'call.id',
      'department',
      'example',
      'revision',
      'published_on',
      'catalogue_version',
      'text',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCalls>['executeTakeFirstOrThrow']>>;

function callOf({ text, published_on, catalogue_version, ...row }: Row): KeptCall {
  const day = published_on === null ? null : parseDay(published_on);
  if (day?.ok === false) throw new TypeError(`call ${row.id} was published on no day`);
  return {
    ...{ ...text, ...row },
    publishedOn: day?.value ?? null,
    catalogueVersion: catalogue_version,
  };
}

/** What of a text a call is looked for by. */
function columnsOf({ title, number, clauses, window }: CallText) {
  const { from, to } = window;
  const days = { window_from: formatDay(from), window_to: formatDay(to) };
  return { title, number, clauses: [...clauses], ...days };
}

type Published = { readonly published_on: string; readonly catalogue_version: number };

async function addNext(
  handle: Writing,
  { id, revision }: KeptCall,
  next: Omit<KeptCallText, 'number'>,
  published?: Published,
): Promise<number> {
  const number = revision + 1;
  await addText(handle, id, { ...next, number });
  await handle
    .updateTable('call')
    .set({ revision: number, ...columnsOf(next.text), ...published })
    .where('id', '=', id)
    .execute();
  return number;
}

async function addText(
  handle: Writing,
  call: string,
  { number, kind, text, reason, by, at }: KeptCallText,
): Promise<void> {
  const written = { text: JSON.stringify(text), reason, written_at: at };
  await handle
    .insertInto('call_text')
    .values({ call, number, kind, ...written, account: by.account, name: by.name })
    .execute();
}
