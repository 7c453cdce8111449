import type { Waiting } from '../casework/index.ts';
import { type Day, formatDay } from '../values/index.ts';
import { NEVER } from './cases.ts';
import type { Reading, Writing } from './open-store.ts';

/** Who was told of a deadline so far: each of these were also told whatever comes before. */
export const DEADLINE_TOLD = { nobody: 0, soon: 1, office: 2, department: 3 } as const;

/**
 * Open cases of whose deadline somebody is still to be told: it has passed, or is no later than soon
 * and nobody was told.
 */
export async function listCasesToTell(
  handle: Reading,
  { today, soon }: { readonly today: Day; readonly soon: Day },
): Promise<string[]> {
  const rows = await handle
    .selectFrom('claim')
    .select('id')
    .where('ended', 'is', null)
    .where(({ and, eb, or }) =>
      or([
        and([eb('due', '<', formatDay(today)), eb('deadline_told', '<', DEADLINE_TOLD.department)]),
        and([
          eb('due', '>=', formatDay(today)),
          eb('due', '<=', formatDay(soon)),
          eb('deadline_told', '=', DEADLINE_TOLD.nobody),
        ]),
      ]),
    )
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

/** Notes who was told so far. Take the case by `lockCase` first. */
export async function noteDeadlineTold(handle: Writing, id: string, level: number): Promise<void> {
  await handle.updateTable('claim').set({ deadline_told: level }).where('id', '=', id).execute();
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
