import type { Role } from '../offices/index.ts';
import type { Reading, Writing } from './open-store.ts';

/** What somebody of an office wrote about a case. */
export type CaseNote = {
  /** From 1 on, in each case. */
  readonly number: number;
  readonly text: string;
  readonly account: string;
  readonly party: string;
  readonly role: Role;
  readonly at: Date;
};

/** The notes of a case, the first one first. */
export async function listCaseNotes(handle: Reading, claim: string): Promise<readonly CaseNote[]> {
  return handle
    .selectFrom('case_note')
    .select(['number', 'text', 'account', 'party', 'role', 'at'])
    .where('claim', '=', claim)
    .orderBy('number')
    .execute();
}

/** Keeps a note. Take the case by `lockCase` first. @returns its number */
export async function addCaseNote(
  handle: Writing,
  claim: string,
  note: Omit<CaseNote, 'number'>,
): Promise<number> {
  const { number: last } = await handle
    .selectFrom('case_note')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('claim', '=', claim)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await handle
    .insertInto('case_note')
    .values({ claim, number, ...note })
    .execute();
  return number;
}
