import type { Reading, Writing } from './open-store.ts';

/** That a clerk acts for a party at the window, on a recorded basis, for some hours. */
export type Attendance = {
  readonly id: string;
  readonly account: string;
  readonly post: string;
  readonly party: string;
  readonly partyName: string;
  readonly basis: string;
  readonly beganAt: Date;
  readonly endsAt: Date;
};

export async function addAttendance(
  handle: Writing,
  attendance: Omit<Attendance, 'id' | 'partyName'>,
): Promise<string> {
  const { account, post, party, basis, beganAt, endsAt } = attendance;
  const { id } = await handle
    .insertInto('attendance')
    .values({ account, post, party, basis, began_at: beganAt, ends_at: endsAt, ended_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends an attendance of a clerk. @returns its party, undefined when none was open */
export async function endAttendance(
  handle: Writing,
  { id, account, at }: { readonly id: string; readonly account: string; readonly at: Date },
): Promise<string | undefined> {
  const ended = await handle
    .updateTable('attendance')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', at)
    .returning('party')
    .executeTakeFirst();
  return ended?.party;
}

/** What a clerk has open from a post at a moment. */
export async function listAttendances(
  handle: Reading,
  { account, post, at }: { readonly account: string; readonly post: string; readonly at: Date },
): Promise<Attendance[]> {
  const rows = await handle
    .selectFrom('attendance')
    .innerJoin('party', 'party.id', 'attendance.party')
    .selectAll('attendance')
    .select('party.name')
    .where('attendance.account', '=', account)
    .where('attendance.post', '=', post)
    .where('attendance.ended_at', 'is', null)
    .where('attendance.ends_at', '>', at)
    .orderBy('attendance.began_at', 'desc')
    .execute();
  return rows.map(({ name, began_at, ends_at, ...row }) => ({
    id: row.id,
    account: row.account,
    post: row.post,
    party: row.party,
    partyName: name,
    basis: row.basis,
    beganAt: began_at,
    endsAt: ends_at,
  }));
}
