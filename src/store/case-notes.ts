import type { Role } from '../offices/index.ts';
import { type Day, formatDay } from '../values/index.ts';
import type { Reading, Writing } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** What somebody of an office wrote about a case. */
export type CaseNote = {
  /** From 1 on, in each case. */
  readonly number: number;
  readonly text: string;
  readonly account: string;
  readonly party: string;
  readonly role: Role;
  readonly on: Day;
  readonly at: Date;
};

/** The notes of a case, the first one first. */
export async function listCaseNotes(handle: Reading, claim: string): Promise<readonly CaseNote[]> {
  const rows = await handle
    .selectFrom('case_note')
    .selectAll()
    .where('claim', '=', claim)
    .orderBy('number')
    .execute();
  return rows.map(({ number, text, account, party, role, noted_on, at }) => ({
    ...{ number, text, account, party, role, on: dayOfText(noted_on), at },
  }));
}

/** Keeps a note. Take the case by `lockCase` first. @returns its number */
export async function addCaseNote(
  handle: Writing,
  claim: string,
  { on, ...note }: Omit<CaseNote, 'number'>,
): Promise<number> {
  const { number: last } = await handle
    .selectFrom('case_note')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('claim', '=', claim)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await handle
    .insertInto('case_note')
    .values({ claim, number, ...note, noted_on: formatDay(on) })
    .execute();
  return number;
}
