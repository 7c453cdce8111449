import { sql } from 'kysely';
import type { Answers, CaseEvent } from '../casework/index.ts';
import type { Day } from '../values/index.ts';
import type { Reading, Writing } from './open-store.ts';

/** An application as it is being filled in. */
export type ApplicationDraft = {
  /** How often it was saved. */
  readonly revision: number;
  readonly answers: Answers;
  readonly savedAt: Date;
  readonly account: string;
};

export async function findApplicationDraft(
  handle: Reading,
  claim: string,
): Promise<ApplicationDraft | undefined> {
  const row = await handle
    .selectFrom('application_draft')
    .select(['revision', 'answers', 'saved_at as savedAt', 'account'])
    .where('claim', '=', claim)
    .executeTakeFirst();
  return row;
}

/** Saves a draft over the one before. Take the case by `lockCase` first. @returns its revision */
export async function saveApplicationDraft(
  handle: Writing,
  claim: string,
  { answers, account }: Pick<ApplicationDraft, 'answers' | 'account'>,
  at: Date,
): Promise<number> {
  const kept = { answers: JSON.stringify(answers), account, saved_at: at };
  const { revision } = await handle
    .insertInto('application_draft')
    .values({ claim, revision: 1, ...kept })
    .onConflict((conflict) =>
      conflict.column('claim').doUpdateSet({
        ...kept,
        revision: sql`application_draft.revision + 1`,
      }),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** What was submitted last in a case. */
export type SubmittedAnswers = {
  /** The number of the case. */
  readonly number: string;
  readonly on: Day;
  readonly parties: { readonly files: string; readonly benefits: string; readonly paid: string };
  readonly answers: Answers;
};

const MOST_SUBMITTED = 20;

/** What the same parties submitted in other cases, the earliest first: the last ones only. */
export async function listSubmitted(
  handle: Reading,
  {
    files,
    paid,
    except,
  }: { readonly files: string; readonly paid: string; readonly except: string },
): Promise<SubmittedAnswers[]> {
  const { rows } = await sql<Submitted>`
    select claim.number, claim.files, claim.benefits, claim.paid, last.event
    from (
      select * from claim
      where (files = ${files} or paid = ${paid}) and id <> ${except} and events > 1
      order by updated_at desc limit ${MOST_SUBMITTED}
    ) claim
    join lateral (
      select event from case_event
      where case_event.claim = claim.id and event ->> 'is' = 'submitted'
      order by number desc limit 1
    ) last on true
    order by last.event ->> 'on', claim.number`.execute(handle);
  return rows.map(({ number, event, ...parties }) => ({
    ...{ number, parties, on: event.on, answers: event.carried.answers },
  }));
}

type Submitted = SubmittedAnswers['parties'] & {
  readonly number: string;
  readonly event: Extract<CaseEvent, { is: 'submitted' }>;
};
