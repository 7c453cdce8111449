import { type Selectable, sql } from 'kysely';
import {
  APPLICANT,
  type Case,
  type CaseEvent,
  type End,
  foldCase,
  partiesOf,
  type Waiting,
} from '../casework/index.ts';
import { type Day, formatDay } from '../values/index.ts';
import { keepMarks } from './case-marks.ts';
import type { CaseSchema } from './case-schema.ts';
import type { Reading, Writing } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** What a list knows of a case. */
export type CaseLine = {
  readonly id: string;
  readonly number: string;
  readonly call: string;
  readonly clause: string;
  /** The record of the dossier that it is about; null where it is about the party itself. */
  readonly matter: string | null;
  readonly procedure: string;
  readonly example: boolean;
  readonly files: string;
  readonly benefits: string;
  readonly paid: string;
  /** The parties that act as its offices; none before it was submitted. */
  readonly offices: readonly string[];
  readonly at: string;
  readonly end: End | null;
  readonly office: string | null;
  readonly since: Day;
  readonly due: Day | null;
  readonly provisional: boolean;
  /** What was approved, in fen. */
  readonly amount: number | null;
  /** When it was submitted last; null where it never was. */
  readonly submittedOn: Day | null;
  /** The batch that it is filed in, as `2022-09`; null for none. */
  readonly batch: string | null;
  /** How many events it has. */
  readonly seen: number;
  readonly updatedAt: Date;
  /** Who was told of its deadline where it is: a level of `DEADLINE_TOLD`. */
  readonly deadlineTold: number;
};

/** An event as it was kept. */
export type KeptEvent = { readonly number: number; readonly at: Date; readonly event: CaseEvent };

/** A case with all that happened in it. */
export type KeptCase = CaseLine & {
  readonly events: readonly KeptEvent[];
  /** What the events make of it. */
  readonly folded: Case;
};

type Opened = Extract<CaseEvent, { is: 'opened' }>;

/** A case that begins. */
export type NewCase = Pick<CaseLine, 'call' | 'clause' | 'matter' | 'example'> & {
  readonly event: Opened;
  /** The names of its parties. */
  readonly names: readonly string[];
};

const DIGITS = 6;
/** Later than any deadline: where no time is stated. */
export const NEVER = '9999-12-31';

/**
 * Begins a case, and gives it the next number of the year.
 * @returns null where one is open already for its clause, matter and who benefits
 */
export async function addCase(
  handle: Writing,
  { event, names, ...about }: NewCase,
  waiting: Waiting,
  at: Date,
): Promise<{ readonly number: string } | null> {
  const [number = ''] = await takeCaseNumbers(handle, event.on, 1);
  const folded = foldCase([event]);
  const { numInsertedOrUpdatedRows } = await handle
    .insertInto('claim')
    .values({
      ...{ id: event.id, number, ...about, procedure: event.pins.procedure.id, opened_at: at },
      ...projectionOf(folded, waiting, { events: 1, at }),
      words: wordsOf(number, names),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return null;
  await addEvent(handle, event.id, { number: 1, at, event });
  await fillInbox(handle, event.id, waiting, at);
  return { number };
}

/**
 * Adds an event to a case, and with it what lists know of it. Take the case by `lockCase` first.
 * @param before the case as it was locked
 */
export async function addCaseEvent(
  handle: Writing,
  before: KeptCase,
  { event, folded, waiting }: { event: CaseEvent; folded: Case; waiting: Waiting },
  at: Date,
): Promise<void> {
  const number = before.seen + 1;
  await addEvent(handle, before.id, { number, at, event });
  if (event.is === 'submitted') await keepMarks(handle, before.id, event.carried.answers);
  const projection = projectionOf(folded, waiting, { events: number, at });
  const moved = projection.at !== before.at || projection.since !== formatDay(before.since);
  await handle
    .updateTable('claim')
    .set({ ...projection, ...(moved && { deadline_told: 0 }) })
    .where('id', '=', before.id)
    .execute();
  await handle.deleteFrom('case_inbox').where('claim', '=', before.id).execute();
  await fillInbox(handle, before.id, waiting, at);
}

/** A case with its events; undefined where there is none. `id` must be a UUID. */
export async function findCase(handle: Reading, id: string): Promise<KeptCase | undefined> {
  const row = await handle.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const events = await handle
    .selectFrom('case_event')
    .select(['number', 'at', 'event'])
    .where('claim', '=', id)
    .orderBy('number')
    .execute();
  return { ...lineOf(row), events, folded: foldCase(events.map(({ event }) => event)) };
}

/** As `findCase`; nobody else changes the case until the transaction ends. */
export async function lockCase(handle: Writing, id: string): Promise<KeptCase | undefined> {
  await sql`select 1 from claim where id = ${id} for update`.execute(handle);
  return findCase(handle, id);
}

/** The open case for a clause, a matter and who benefits; undefined where there is none. */
export async function findOpenCase(
  handle: Reading,
  { clause, matter, benefits }: Pick<CaseLine, 'clause' | 'matter' | 'benefits'>,
): Promise<CaseLine | undefined> {
  const row = await handle
    .selectFrom('claim')
    .selectAll()
    .where('clause', '=', clause)
    .where('matter', 'is not distinct from', matter)
    .where('benefits', '=', benefits)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return row && lineOf(row);
}

/** Whose case it is: its three parties, and those that act as its offices. */
type CaseOwners = {
  readonly files: string;
  readonly benefits: string;
  readonly paid: string;
  readonly offices: readonly string[];
};

export async function findCaseOwners(handle: Reading, id: string): Promise<CaseOwners | undefined> {
  return handle
    .selectFrom('claim')
    .select(['files', 'benefits', 'paid', 'offices'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Removes every made-up case with all that happened in it; where none is left, numbers begin anew. */
export async function removeExampleCases(handle: Writing): Promise<void> {
  await handle.deleteFrom('claim').where('example', '=', true).execute();
  await sql`delete from case_count where not exists (select from claim)`.execute(handle);
}

/** The next numbers of the year of a day, so many. */
export async function takeCaseNumbers(handle: Writing, on: Day, count: number): Promise<string[]> {
  const year = Number(formatDay(on).slice(0, 4));
  const { last } = await handle
    .insertInto('case_count')
    .values({ year, last: count })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ last: sql`case_count.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const numbers = Array.from({ length: count }, (_, place) => last - count + 1 + place);
  return numbers.map((number) => `${year}-${String(number).padStart(DIGITS, '0')}`);
}

/** By what a case is searched: its number and the names of its parties. */
export function wordsOf(number: string, names: readonly string[]): string {
  return [number, ...new Set(names)].join(' ').toLowerCase();
}

async function addEvent(
  handle: Writing,
  claim: string,
  { number, at, event }: KeptEvent,
): Promise<void> {
  await handle.insertInto('case_event').values(eventRowOf(claim, { number, at, event })).execute();
}

export function eventRowOf(claim: string, { number, at, event }: KeptEvent) {
  const account = typeof event.by === 'string' ? null : event.by.account;
  return { claim, number, at, account, event: JSON.stringify(event) };
}

async function fillInbox(
  handle: Writing,
  claim: string,
  waiting: Waiting,
  at: Date,
): Promise<void> {
  const rows = inboxRowsOf(claim, waiting, at);
  if (rows.length > 0) await handle.insertInto('case_inbox').values(rows).execute();
}

/** For whom a case waits, a row for each party. */
export function inboxRowsOf(claim: string, { office, parties, role, deadline }: Waiting, at: Date) {
  const acts_as = office === APPLICANT ? APPLICANT : role;
  if (acts_as === null) return [];
  const due_by = deadline === null ? NEVER : formatDay(deadline.day);
  return [...new Set(parties)].map((party) => ({ claim, party, acts_as, due_by, updated_at: at }));
}

/** What of a case is not as its events and whom it waits for make it: names of columns. */
export function differences(theCase: KeptCase, waiting: Waiting): readonly string[] {
  const { seen: events, updatedAt: at, folded, provisional } = theCase;
  const is = {
    ...{ files: theCase.files, benefits: theCase.benefits, paid: theCase.paid },
    ...{ offices: theCase.offices, at: theCase.at, ended: theCase.end, office: theCase.office },
    ...{ since: formatDay(theCase.since), amount: theCase.amount, batch: theCase.batch, events },
    due: theCase.due === null ? null : formatDay(theCase.due),
    submitted_on: theCase.submittedOn === null ? null : formatDay(theCase.submittedOn),
  };
  const replayed = projectionOf(folded, waiting, { events: theCase.events.length, at });
  return Object.entries(is).flatMap(([column, value]) => {
    // A deadline that is not settled may have been put down by another calendar.
    if (column === 'due' && provisional) return [];
    const other = replayed[column as keyof typeof is];
    return JSON.stringify(value) === JSON.stringify(other) ? [] : [column];
  });
}

/** The ids of cases, those after one, at most so many. */
export async function pageCaseIds(
  handle: Reading,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  let query = handle.selectFrom('claim').select('id');
  if (after !== null) query = query.where('id', '>', after);
  const rows = await query.orderBy('id').limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** What lists know of a case, as it follows from its events. */
export function projectionOf(
  folded: Case,
  { office, deadline }: Waiting,
  { events, at: updated_at }: { readonly events: number; readonly at: Date },
) {
  const { parties, offices, named, at, end, since, approved, batch, submissions } = folded;
  // What was never submitted is nothing to the offices.
  const known = submissions.length > 0 ? [...Object.keys(offices), ...Object.keys(named)] : [];
  const submittedOn = submissions.at(-1)?.on;
  const acting = known.flatMap((one) => [...(offices[one] ?? []), ...partiesOf(folded, one)]);
  return {
    files: parties.files.party,
    benefits: parties.benefits.party,
    paid: parties.paid.party,
    offices: [...new Set(acting)].sort(),
    ...{ at, ended: end, office, since: formatDay(since) },
    due: deadline === null ? null : formatDay(deadline.day),
    provisional: deadline?.provisional ?? false,
    submitted_on: submittedOn === undefined ? null : formatDay(submittedOn),
    ...{ amount: approved, batch, events, updated_at },
  };
}

/** What a row of the table tells. */
export function lineOf(row: Selectable<CaseSchema['claim']>): CaseLine {
  const { id, number, call, clause, matter, procedure, example } = row;
  const { files, benefits, paid, at, office, provisional, amount, batch } = row;
  return {
    ...{ id, number, call, clause, matter, procedure, example },
    ...{ files, benefits, paid, offices: row.offices, at, end: row.ended, office },
    since: dayOfText(row.since),
    due: row.due === null ? null : dayOfText(row.due),
    submittedOn: row.submitted_on === null ? null : dayOfText(row.submitted_on),
    ...{ provisional, amount, batch, seen: row.events, updatedAt: row.updated_at },
    deadlineTold: row.deadline_told,
  };
}
