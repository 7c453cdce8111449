import type { Waiting } from '../casework/index.ts';
import { type Day, formatDay } from '../values/index.ts';
import { NEVER } from './cases.ts';
import type { Reading, Writing } from './open-store.ts';

/** Open cases whose time has passed by a day, and of which not everybody was told who should be. */
export async function listOverdueCases(handle: Reading, day: Day): Promise<string[]> {
  const rows = await handle
    .selectFrom('claim')
    .select('id')
    .where('ended', 'is', null)
    .where('due', '<', formatDay(day))
    .where('overdue_told', '<', TOLD_ALL)
    .orderBy('due')
    .execute();
  return rows.map(({ id }) => id);
}

/** Open cases whose deadline is not settled, because the working days of a year were not known. */
export async function listProvisionalCases(handle: Reading): Promise<string[]> {
  const rows = await handle
    .selectFrom('claim')
    .select('id')
    .where('ended', 'is', null)
    .where('provisional', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}

/** How often those concerned were told that a case is overdue where it is: by level, 2 at most. */
const TOLD_ALL = 2;

/** Notes that those concerned were told so often. Take the case by `lockCase` first. */
export async function noteOverdueTold(handle: Writing, id: string, level: number): Promise<void> {
  await handle.updateTable('claim').set({ overdue_told: level }).where('id', '=', id).execute();
}

/** Puts down another deadline, by a calendar published since. Take the case by `lockCase` first. */
export async function moveDeadline(
  handle: Writing,
  id: string,
  { deadline }: Waiting,
): Promise<void> {
  const due = deadline === null ? null : formatDay(deadline.day);
  const provisional = deadline?.provisional ?? false;
  await handle.updateTable('claim').set({ due, provisional }).where('id', '=', id).execute();
  await handle
    .updateTable('case_inbox')
    .set({ due_by: due ?? NEVER })
    .where('claim', '=', id)
    .execute();
}
