import type { Reading, Writing } from './open-store.ts';

/** When somebody tried to sign in under a name, the earliest first, as `keepAttempts` left it. */
export async function readAttempts(handle: Reading, name: string): Promise<Date[]> {
  const row = await handle
    .selectFrom('sign_in_attempt')
    .select('tried_at')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.tried_at ?? [];
}

/** As `readAttempts`; until the transaction ends, others who try under the same name wait. */
export async function takeAttempts(handle: Writing, name: string, at: Date): Promise<Date[]> {
  // In one statement, or another may forget them between the two.
  const { tried_at } = await handle
    .insertInto('sign_in_attempt')
    .values({ name, tried_at: [], last_tried_at: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name }))
    .returning('tried_at')
    .executeTakeFirstOrThrow();
  return tried_at;
}

/** Keeps when somebody tried under a name, and forgets all names that nobody tried since `stale`. */
export async function keepAttempts(
  handle: Writing,
  name: string,
  tried: readonly Date[],
  { at, stale }: { readonly at: Date; readonly stale: Date },
): Promise<void> {
  await handle
    .updateTable('sign_in_attempt')
    .set({ tried_at: [...tried], last_tried_at: at })
    .where('name', '=', name)
    .execute();
  await handle
    .deleteFrom('sign_in_attempt')
    .where('name', 'in', (of) =>
      of
        .selectFrom('sign_in_attempt')
        .select('name')
        .where('last_tried_at', '<', stale)
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}

/** Forgets what was tried under a name: the right one came. */
export async function forgetAttempts(handle: Writing, name: string): Promise<void> {
  await handle.deleteFrom('sign_in_attempt').where('name', '=', name).execute();
}
