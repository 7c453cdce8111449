import { sql } from 'kysely';
import { APPLICANT } from '../casework/index.ts';
import { type CaseLine, lineOf } from './cases.ts';
import { ofParties } from './of-parties.ts';
import type { Reading, Writing } from './open-store.ts';

/**
 * The drafts of applications that a party files or that are for it and that wait to be submitted: the
 * numbers of their cases.
 */
export async function listDraftsOf(handle: Reading, party: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('application_draft')
    .innerJoin('claim', 'claim.id', 'application_draft.claim')
    .select('claim.number')
    .where((or) => or.or([or('claim.files', '=', party), or('claim.benefits', '=', party)]))
    .where('claim.office', '=', APPLICANT)
    .orderBy('claim.number')
    .execute();
  return rows.map(({ number }) => number);
}

/**
 * Removes every draft of such applications; what was submitted stands in the events of its case.
 * @returns how many waited to be submitted
 */
export async function removeDraftsOf(handle: Writing, party: string): Promise<number> {
  const drafts = await listDraftsOf(handle, party);
  await sql`
    delete from application_draft
    where claim in (select id from claim where ${party} in (files, benefits))`.execute(handle);
  return drafts.length;
}

/** The cases with a submitted application in which a party is one of the three, the first one first. */
export async function listSubmittedOf(
  handle: Reading,
  { party, limit }: { readonly party: string; readonly limit: number },
): Promise<CaseLine[]> {
  const rows = await handle
    .selectFrom('claim')
    .selectAll()
    .where(ofParties([party]))
    .where('submitted_on', 'is not', null)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(lineOf);
}

/** How many cases there are in which a party is one of the three. */
export async function countCasesOf(handle: Reading, party: string): Promise<number> {
  const { count } = await handle
    .selectFrom('claim')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(ofParties([party]))
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether one of those cases is still open. */
export async function hasOpenCase(handle: Reading, party: string): Promise<boolean> {
  const row = await handle
    .selectFrom('claim')
    .select('id')
    .where(ofParties([party]))
    .where('ended', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The ids of those cases, the last one first. */
export async function listCaseIdsOf(
  handle: Reading,
  { party, limit }: { readonly party: string; readonly limit: number },
): Promise<string[]> {
  const rows = await handle
    .selectFrom('claim')
    .select('id')
    .where(ofParties([party]))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Removes the files of a party on which no case rests. @returns the digests of their contents */
export async function removeUnusedAttachments(handle: Writing, party: string): Promise<string[]> {
  // Held first: a case that comes to rest on one meanwhile is seen by the next statement.
  await handle
    .selectFrom('attachment')
    .select('id')
    .where('party', '=', party)
    .forUpdate()
    .execute();
  const { rows } = await sql<{ digest: string }>`
    delete from attachment
    where party = ${party}
      and not exists (select from attachment_use where attachment_use.attachment = attachment.id)
    returning digest`.execute(handle);
  return rows.map(({ digest }) => digest);
}
