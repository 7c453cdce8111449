import { createHash } from 'node:crypto';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Answers, type Compared, comparedIn } from '../casework/index.ts';
import { ofParties } from './of-parties.ts';
import type { Reading, Writing } from './open-store.ts';

/** Cases that one doubt names at most for one value: the first ones. */
const MOST_OF_A_MARK = 100;

/**
 * Notes what a case may share with others, in place of what it submitted before. Kept are digests:
 * the phone numbers and accounts themselves stand in the events alone.
 */
export async function keepMarks(handle: Writing, claim: string, answers: Answers): Promise<void> {
  await handle.deleteFrom('case_mark').where('claim', '=', claim).execute();
  await addMarks(handle, [{ claim, answers }]);
}

/** Notes what cases may share of which nothing was noted before, in one statement. */
export async function addMarks(
  handle: Writing,
  submitted: readonly { readonly claim: string; readonly answers: Answers }[],
): Promise<void> {
  const rows = submitted.flatMap(({ claim, answers }) =>
    [...new Set(comparedIn(answers).map(markOf))].map((mark) => ({ mark, claim })),
  );
  if (rows.length > 0) await handle.insertInto('case_mark').values(rows).execute();
}

/** Whose case it is about what. */
type Claimed = {
  readonly id: string;
  readonly files: string;
  readonly benefits: string;
  readonly paid: string;
  readonly matter: string | null;
};

/**
 * The ids of cases that share something with a case and should not: a phone with nobody in common,
 * an account of another payee, a number or file of another matter. Read along the index.
 */
export async function findSharing(
  handle: Reading,
  theCase: Claimed,
  sought: readonly Compared[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const one of sought) {
    const { rows } = await sql<{ id: string }>`
      select claim.id from case_mark join claim on claim.id = case_mark.claim
      where case_mark.mark = ${markOf(one)} and claim.id <> ${theCase.id}
        and ${isApart(one.what, theCase)}
      order by claim.number limit ${MOST_OF_A_MARK}`.execute(handle);
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

function isApart(what: Compared['what'], theCase: Claimed): RawBuilder<SqlBool> {
  const { files, benefits, paid, matter } = theCase;
  switch (what) {
    case 'phone':
      return sql`not ${ofParties([files, benefits, paid])}`;
    case 'account':
      return sql`claim.paid <> ${paid}`;
    case 'number':
    case 'file':
      return sql`(claim.matter is null or claim.matter is distinct from ${matter} or claim.benefits <> ${benefits})`;
  }
}

const LENGTH = 32;

function markOf({ what, value }: Compared): string {
  return createHash('sha256').update(`${what} ${value}`).digest('hex').slice(0, LENGTH);
}
