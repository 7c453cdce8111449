import type { Role } from '../offices/index.ts';
import { type Day, formatDay } from '../values/index.ts';
import type { SampleWanted } from './check-schema.ts';
import type { Reading, Writing } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** Cases drawn for inspection after approval: from which, by which seed, and who drew them. */
export type SampleDraw = {
  readonly id: string;
  readonly call: string;
  readonly wanted: SampleWanted;
  readonly seed: string;
  /** Numbers of the cases that could be drawn, and of those that were. */
  readonly population: readonly string[];
  readonly drawn: readonly string[];
  readonly on: Day;
  readonly at: Date;
  readonly account: string;
  readonly party: string;
  readonly role: Role;
};

export async function addDraw(handle: Writing, draw: SampleDraw): Promise<void> {
  const { wanted, population, drawn, on, ...row } = draw;
  await handle
    .insertInto('sample_draw')
    .values({
      ...row,
      wanted: JSON.stringify(wanted),
      ...{ population: [...population], drawn: [...drawn], drawn_on: formatDay(on) },
    })
    .execute();
}

const MOST_DRAWS = 100;

/** The draws under a call, the last one first. */
export async function listDraws(handle: Reading, call: string): Promise<readonly SampleDraw[]> {
  const rows = await handle
    .selectFrom('sample_draw')
    .selectAll()
    .where('call', '=', call)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST_DRAWS)
    .execute();
  return rows.map(({ drawn_on, ...row }) => ({ ...row, on: dayOfText(drawn_on) }));
}

/** One draw; null where there is none. */
export async function findDraw(handle: Reading, id: string): Promise<SampleDraw | null> {
  const row = await handle
    .selectFrom('sample_draw')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { drawn_on, ...same } = row;
  return { ...same, on: dayOfText(drawn_on) };
}

/** The numbers of the cases under a call that were approved and not given up since. */
export async function listApproved(handle: Reading, call: string): Promise<readonly string[]> {
  const rows = await handle
    .selectFrom('claim')
    .select('number')
    .where('call', '=', call)
    .where('amount', 'is not', null)
    .where((of) => of.or([of('ended', 'is', null), of('ended', '=', 'paid')]))
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}
