import { sql } from 'kysely';
import type { Answers, CaseEvent } from '../casework/index.ts';
import type { Day } from '../values/index.ts';
import { type CaseLine, lineOf } from './cases.ts';
import type { Reading } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** A submitted case as checks of another look at it. */
export type SubmittedCase = CaseLine & { readonly answers: Answers };

/** Cases of one beneficiary that checks look at, at most. */
const MOST_OF_BENEFICIARY = 500;

/** The ids of other cases of a beneficiary that claim something or were paid, the first one first. */
export async function listClaimsOf(
  handle: Reading,
  { benefits, id }: Pick<CaseLine, 'benefits' | 'id'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from claim
    where benefits = ${benefits} and id <> ${id} and submitted_on is not null
      and (ended is null or ended = 'paid')
    order by number limit ${MOST_OF_BENEFICIARY}`.execute(handle);
  return rows.map((row) => row.id);
}

/** Cases with what was submitted last in them, by number; those never submitted are left out. */
export async function readSubmittedCases(
  handle: Reading,
  ids: readonly string[],
): Promise<readonly SubmittedCase[]> {
  if (ids.length === 0) return [];
  const rows = await handle
    .selectFrom('claim')
    .selectAll()
    .select(
      sql<Extract<CaseEvent, { is: 'submitted' }>>`(
        select event from case_event
        where case_event.claim = claim.id and event ->> 'is' = 'submitted'
        order by case_event.number desc limit 1)`.as('last'),
    )
    .where('id', 'in', ids)
    .where('submitted_on', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.map(({ last, ...row }) => ({ ...lineOf(row), answers: last.carried.answers }));
}

/** How many other cases under a call were submitted, and how many of them by one party. */
export async function countSubmitted(
  handle: Reading,
  { call, files, id }: Pick<CaseLine, 'call' | 'files' | 'id'>,
): Promise<{ readonly underCall: number; readonly byWhoFiles: number }> {
  const { rows } = await sql<{ all: number; theirs: number }>`
    select count(*) as all, count(*) filter (where files = ${files}) as theirs
    from claim where call = ${call} and id <> ${id} and submitted_on is not null`.execute(handle);
  const [counted] = rows;
  return { underCall: Number(counted?.all ?? 0), byWhoFiles: Number(counted?.theirs ?? 0) };
}

/** What a case was paid. */
export type PaidCase = Pick<CaseLine, 'clause' | 'matter'> & {
  readonly amount: number;
  readonly on: Day;
};

/** What other cases of a beneficiary were paid, the first one first. */
export async function listPaidCases(
  handle: Reading,
  { benefits, id }: Pick<CaseLine, 'benefits' | 'id'>,
): Promise<readonly PaidCase[]> {
  const rows = await handle
    .selectFrom('claim')
    .select(['clause', 'matter', 'amount', 'since'])
    .where('benefits', '=', benefits)
    .where('id', '<>', id)
    .where('ended', '=', 'paid')
    .orderBy('since')
    .orderBy('number')
    .execute();
  return rows.map(({ clause, matter, amount, since }) => ({
    ...{ clause, matter, amount: amount ?? 0, on: dayOfText(since) },
  }));
}
