import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Day, formatDay } from '../values/index.ts';
import { type CaseLine, lineOf, NEVER } from './cases.ts';
import { listPartyNames } from './names.ts';
import { ofParties } from './of-parties.ts';
import type { Reading } from './open-store.ts';

/** Whom a case may wait for: a party, and as what it acts (a role, or `applicant`). */
type InboxOf = { readonly party: string; readonly actsAs: string };

/** Which cases: those that wait for somebody, those of some parties, what a reader may see, or all. */
export type CaseDesk =
  | { readonly is: 'inbox'; readonly of: readonly InboxOf[] }
  | { readonly is: 'parties'; readonly parties: readonly string[] }
  /** Those of an office, and of some parties. */
  | { readonly is: 'reader'; readonly office: string; readonly parties: readonly string[] }
  /** Those that a party drew for inspection and has not said yet what came of them. */
  | { readonly is: 'drawn'; readonly party: string }
  | { readonly is: 'all' };

/** What cases may be narrowed to. */
type CaseFilter = {
  readonly at?: string | undefined;
  readonly clause?: string | undefined;
  readonly call?: string | undefined;
  readonly batch?: string | undefined;
  /** Any of the three parties. */
  readonly party?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly ended?: boolean | undefined;
  /** A part of the number, or of a party's name. */
  readonly text?: string | undefined;
  /** A part of the number alone. */
  readonly number?: string | undefined;
};

/** The nearest deadline first, or the last moved. */
export type CaseSort = 'due' | 'latest';

/** A case after which a page begins, by what the list is sorted by. */
export type CaseCursor = { readonly key: string; readonly id: string };

type Searched = {
  readonly desk: CaseDesk;
  readonly filter: CaseFilter;
  /** The day on which a case is overdue or not. */
  readonly today: Day;
};

export type CaseSearch = Searched & {
  readonly sort: CaseSort;
  readonly after?: CaseCursor | undefined;
  readonly limit: number;
};

/** A case in a list, with the names of its parties. */
export type ListedCase = CaseLine & { readonly names: ReadonlyMap<string, string> };

/** Cases of a desk: a page of them. */
export async function listCases(handle: Reading, search: CaseSearch): Promise<ListedCase[]> {
  const { desk, sort, after, limit } = search;
  const { key, id, order } = orderOf(desk, sort);
  const past =
    after &&
    sql<SqlBool>`(${key}, ${id}) ${sort === 'due' ? sql`>` : sql`<`} (${
      sort === 'due' ? sql`${after.key}::date` : sql`${after.key}::timestamptz`
    }, ${after.id}::uuid)`;
  const conditions = [...conditionsOf(search), ...(past ? [past] : [])];
  const found = await sql<{ id: string }>`
    select claim.id from ${sourceOf(desk)} where ${allOf(conditions)}
    order by ${order} limit ${limit}`.execute(handle);
  return linesOf(
    handle,
    found.rows.map((row) => row.id),
  );
}

/** Where the page after a case begins. */
export function cursorOf({ id, due, updatedAt }: CaseLine, sort: CaseSort): CaseCursor {
  if (sort === 'latest') return { key: updatedAt.toISOString(), id };
  return { key: due === null ? NEVER : formatDay(due), id };
}

/** How many cases are at a stage, and how many of them are overdue. */
export type CaseCount = {
  readonly procedure: string;
  readonly at: string;
  readonly cases: number;
  readonly overdue: number;
};

/** The cases of a desk by stage. */
export async function countCases(handle: Reading, search: Searched): Promise<CaseCount[]> {
  const { rows } = await sql<CaseCount>`
    select claim.procedure, claim.at, count(*) as cases,
      count(*) filter (where ${isOverdue(search.today)}) as overdue
    from ${sourceOf(search.desk)} where ${allOf(conditionsOf(search))}
    group by claim.procedure, claim.at order by claim.procedure, claim.at`.execute(handle);
  return rows;
}

/** Cases by their ids, in this order. */
async function linesOf(handle: Reading, ids: readonly string[]): Promise<ListedCase[]> {
  if (ids.length === 0) return [];
  const rows = await handle.selectFrom('claim').selectAll().where('id', 'in', ids).execute();
  const parties = rows.flatMap(({ files, benefits, paid }) => [files, benefits, paid]);
  const names = await listPartyNames(handle, parties);
  const lines = new Map(rows.map((row) => [row.id, { ...lineOf(row), names }]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}

/** Cases by their numbers, those that there are. */
export async function listCasesOfNumbers(
  handle: Reading,
  numbers: readonly string[],
): Promise<readonly ListedCase[]> {
  if (numbers.length === 0) return [];
  const rows = await handle
    .selectFrom('claim')
    .select('id')
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute();
  return linesOf(
    handle,
    rows.map(({ id }) => id),
  );
}

/** An inbox is read along its own index, so that a page of a long one is found at once. */
function sourceOf({ is }: CaseDesk): RawBuilder<unknown> {
  return is === 'inbox' ? sql`case_inbox join claim on claim.id = case_inbox.claim` : sql`claim`;
}

function orderOf({ is }: CaseDesk, sort: CaseSort) {
  const id = is === 'inbox' ? sql`case_inbox.claim` : sql`claim.id`;
  if (sort === 'latest') {
    const key = is === 'inbox' ? sql`case_inbox.updated_at` : sql`claim.updated_at`;
    return { key, id, order: sql`${key} desc, ${id} desc` };
  }
  const key = is === 'inbox' ? sql`case_inbox.due_by` : sql`coalesce(claim.due, ${NEVER}::date)`;
  return { key, id, order: sql`${key}, ${id}` };
}

function conditionsOf({ desk, filter, today }: Searched): RawBuilder<SqlBool>[] {
  const { at, clause, call, batch, party, overdue, ended, text, number } = filter;
  const given = (value: unknown, condition: RawBuilder<SqlBool>) =>
    value === undefined || value === '' ? [] : [condition];
  const late = isOverdue(today);
  return [
    ...ofDesk(desk),
    ...given(at, sql`claim.at = ${at}`),
    ...given(clause, sql`claim.clause = ${clause}`),
    ...given(call, sql`claim.call = ${call}`),
    ...given(batch, sql`claim.batch = ${batch}`),
    ...given(party, ofParties([party ?? ''])),
    ...given(overdue, overdue ? late : sql`not ${late}`),
    ...given(ended, ended ? sql`claim.ended is not null` : sql`claim.ended is null`),
    ...given(text, sql`position(${text?.toLowerCase()} in claim.words) > 0`),
    ...given(number, sql`position(${number} in claim.number) > 0`),
  ];
}

function ofDesk(desk: CaseDesk): RawBuilder<SqlBool>[] {
  switch (desk.is) {
    case 'inbox': {
      const waits = desk.of.map(
        ({ party, actsAs }) =>
          sql<SqlBool>`(case_inbox.party = ${party} and case_inbox.acts_as = ${actsAs})`,
      );
      return [waits.length === 0 ? sql`false` : sql`(${sql.join(waits, sql` or `)})`];
    }
    case 'parties':
      return [ofParties(desk.parties)];
    case 'reader': {
      const acts = sql<SqlBool>`claim.offices @> array[${desk.office}]::text[]`;
      return [desk.parties.length === 0 ? acts : sql`(${acts} or ${ofParties(desk.parties)})`];
    }
    case 'drawn':
      return [sql`claim.number in (${unsettledOf(desk.party)})`];
    case 'all':
      return [];
  }
}

/** Numbers of cases that a party drew, of which it has not said what came of them. */
function unsettledOf(party: string): RawBuilder<unknown> {
  return sql`
    select one.number from sample_draw, unnest(sample_draw.drawn) as one (number)
    where sample_draw.party = ${party} and not exists (
      select from sample_outcome
      where sample_outcome.draw = sample_draw.id and sample_outcome.number = one.number)`;
}

/** A deadline that no published calendar settles has not passed. */
function isOverdue(today: Day): RawBuilder<SqlBool> {
  const passed = sql`claim.due < ${formatDay(today)}::date and not claim.provisional`;
  return sql`coalesce(claim.ended is null and ${passed}, false)`;
}

function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql`true` : sql`${sql.join([...conditions], sql` and `)}`;
}
