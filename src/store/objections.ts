import { sql } from 'kysely';
import type { Reading, Writing } from './open-store.ts';

/** How somebody who objected can be reached, and what they have to show: personal data. */
export type Objector = {
  readonly receipt: string;
  readonly claim: string;
  /** Who was signed in; null for a visitor. */
  readonly account: string | null;
  readonly name: string;
  readonly phone: string;
  readonly evidence: string | null;
};

/** Keeps who objected. The objection itself is an event of the case. */
export async function addObjector(handle: Writing, ...objectors: Objector[]): Promise<void> {
  await handle.insertInto('objector').values(objectors).execute();
}

/** Who objected in a case, by their receipts. */
export async function listObjectors(handle: Reading, claim: string): Promise<Objector[]> {
  const query = handle.selectFrom('objector').selectAll().where('claim', '=', claim);
  return query.orderBy('receipt').execute();
}

/** The line that an objection is to; undefined where there is no such receipt. */
export async function findObjectedLine(
  handle: Reading,
  receipt: string,
): Promise<{ readonly notice: string; readonly position: number } | undefined> {
  const { rows } = await sql<{ notice: string; position: number }>`
    select line.notice, line.position
    from case_event objected join notice_line line
      on line.claim = objected.claim and line.event < objected.number
    where objected.event ->> 'is' = 'objected'
      and objected.event -> 'carried' ->> 'receipt' = ${receipt}
    order by line.event desc limit 1`.execute(handle);
  return rows[0];
}
