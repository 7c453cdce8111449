import { sql } from 'kysely';
import type { HoldStepKind } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';
import type { By } from './publication-drafts.ts';

/** `declined` ends a proposal: of a hold for good, of a lift back to the hold. */
type HoldState = 'proposed' | 'held' | 'lift_proposed' | 'lifted' | 'declined';

export type HoldStep = {
  readonly step: HoldStepKind;
  readonly reason: string;
  readonly document: string;
  readonly by: By;
  readonly at: Date;
};

/** That applications under a clause, or a whole policy, are not taken for the time being. */
export type Hold = {
  readonly id: string;
  /** Id of a clause or of a policy. */
  readonly subject: string;
  readonly state: HoldState;
  readonly steps: readonly HoldStep[];
};

/** Begins a hold with its proposal. @returns its id */
export async function addHold(
  handle: Writing,
  subject: string,
  proposal: Omit<HoldStep, 'step' | 'at'>,
  at: Date,
): Promise<string> {
  const { id } = await handle
    .insertInto('hold')
    .values({ subject, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addHoldStep(handle, id, { ...proposal, step: 'proposed' }, at);
  return id;
}

/** Takes a hold a step on. Take the holds by `lockHolds` first. */
export async function addHoldStep(
  handle: Writing,
  hold: string,
  { step, reason, document, by }: Omit<HoldStep, 'at'>,
  at: Date,
): Promise<void> {
  const { account, name } = by;
  await handle
    .insertInto('hold_step')
    .values({ hold, step, reason, document, account, name, taken_at: at })
    .execute();
}

/** Lets nobody else take a step with any hold until the transaction ends. */
export async function lockHolds(handle: Writing): Promise<Hold[]> {
  await sql`lock table hold in share row exclusive mode`.execute(handle);
  return listHolds(handle);
}

/** Every hold that was ever proposed, the latest first. */
export async function listHolds(handle: Reading): Promise<Hold[]> {
  const holds = await handle
    .selectFrom('hold')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  const rows = await handle.selectFrom('hold_step').selectAll().orderBy('sequence').execute();
  const stepsOf = new Map<string, HoldStep[]>();
  for (const { hold, step, reason, document, account, name, taken_at } of rows) {
    const steps = stepsOf.get(hold) ?? [];
    steps.push({ step, reason, document, by: { account, name }, at: taken_at });
    stepsOf.set(hold, steps);
  }
  return holds.map(({ id, subject }) => {
    const steps = stepsOf.get(id) ?? [];
    return { id, subject, steps, state: stateAfter(steps) };
  });
}

function stateAfter(steps: readonly HoldStep[]): HoldState {
  let state: HoldState = 'proposed';
  for (const { step } of steps) state = after(state, step);
  return state;
}

function after(state: HoldState, step: HoldStepKind): HoldState {
  switch (step) {
    case 'proposed':
    case 'lift_proposed':
    case 'lifted':
      return step;
    case 'confirmed':
      return 'held';
    case 'declined':
      return state === 'lift_proposed' ? 'held' : 'declined';
  }
}

/** Whether a hold holds: until its lift is confirmed, too. */
export function isHeld(state: HoldState): boolean {
  return state === 'held' || state === 'lift_proposed';
}

/** What changes whenever a hold takes a step. */
export async function holdsRevision(handle: Reading): Promise<number> {
  const row = await handle
    .selectFrom('hold_step')
    .select((of) => of.fn.max('sequence').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}
