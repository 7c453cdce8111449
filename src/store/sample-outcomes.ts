import { type Day, formatDay } from '../values/index.ts';
import type { SampleResult } from './check-schema.ts';
import type { Reading, Writing } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** What came of one case of a draw. */
export type SampleOutcome = {
  readonly draw: string;
  /** Of the case. */
  readonly number: string;
  readonly outcome: SampleResult;
  readonly text: string;
  readonly account: string;
  readonly on: Day;
  readonly at: Date;
};

/** Keeps what came of a case. Whether it was the first to say so: each is said once. */
export async function addSampleOutcome(handle: Writing, one: SampleOutcome): Promise<boolean> {
  const { on, ...row } = one;
  const kept = await handle
    .insertInto('sample_outcome')
    .values({ ...row, settled_on: formatDay(on) })
    .onConflict((already) => already.doNothing())
    .returning('number')
    .execute();
  return kept.length > 0;
}

/** What came of the cases of some draws. */
export async function listSampleOutcomes(
  handle: Reading,
  draws: readonly string[],
): Promise<readonly SampleOutcome[]> {
  if (draws.length === 0) return [];
  const rows = await handle
    .selectFrom('sample_outcome')
    .selectAll()
    .where('draw', 'in', draws)
    .orderBy('number')
    .execute();
  return rows.map(({ settled_on, ...row }) => ({ ...row, on: dayOfText(settled_on) }));
}
