import type { Disposition, Doubt } from '../casework/index.ts';
import type { Role } from '../offices/index.ts';
import { formatDay } from '../values/index.ts';
import type { Reading, Writing } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** A disposition as it was kept: of which doubt, as it was found then, and by whom. */
export type KeptDisposition = Disposition & {
  /** From 1 on, in each case. */
  readonly number: number;
  readonly found: Doubt;
  readonly party: string;
  readonly role: Role;
  readonly at: Date;
};

/** The dispositions of a case, the first one first. */
export async function listDispositions(
  handle: Reading,
  claim: string,
): Promise<readonly KeptDisposition[]> {
  const rows = await handle
    .selectFrom('doubt_disposition')
    .selectAll()
    .where('claim', '=', claim)
    .orderBy('number')
    .execute();
  return rows.map(({ number, doubt, found, text, account, party, role, disposed_on, at }) => ({
    ...{ number, doubt, found, text, account, party, role, at },
    cases: found.cases,
    on: dayOfText(disposed_on),
  }));
}

/** Keeps what somebody wrote about a doubt. Take the case by `lockCase` first. */
export async function addDisposition(
  handle: Writing,
  claim: string,
  disposition: Omit<KeptDisposition, 'number' | 'cases' | 'doubt'>,
): Promise<void> {
  const { found, text, account, party, role, on, at } = disposition;
  const before = await listDispositions(handle, claim);
  await handle
    .insertInto('doubt_disposition')
    .values({
      ...{ claim, number: before.length + 1, doubt: found.id, found: JSON.stringify(found) },
      ...{ text, account, party, role, disposed_on: formatDay(on), at },
    })
    .execute();
}
