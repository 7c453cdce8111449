import { sql } from 'kysely';
import type { Reading, Writing } from './open-store.ts';

/** That neither a party nor a case has a content. */
const isUnused = sql<boolean>`
  not exists (select from attachment where attachment.digest = stored_file.digest)
  and not exists (select from case_file where case_file.digest = stored_file.digest)`;

/** Notes the digest of a content that is about to be kept, or kept once more. */
export async function noteFile(handle: Writing, digest: string, at: Date): Promise<void> {
  await noteFiles(handle, [digest], at);
}

/** The same for several at once, each once. */
export async function noteFiles(
  handle: Writing,
  digests: readonly string[],
  at: Date,
): Promise<void> {
  if (digests.length === 0) return;
  await handle
    .insertInto('stored_file')
    .values(digests.map((digest) => ({ digest, noted_at: at })))
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ noted_at: at }))
    .execute();
}

/**
 * Forgets a content that neither a party nor a case has. Whoever notes it, or adds a file of it, waits
 * for the end of the transaction: the content is removed within it. Whether it was there to forget.
 */
export async function takeUnusedFile(handle: Writing, digest: string): Promise<boolean> {
  const { numDeletedRows } = await handle
    .deleteFrom('stored_file')
    .where('digest', '=', digest)
    .where(isUnused)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Contents that neither a party nor a case has, noted before a moment; some of them. */
export async function listUnusedFiles(handle: Reading, before: Date): Promise<string[]> {
  const rows = await handle
    .selectFrom('stored_file')
    .select('digest')
    .where('noted_at', '<', before)
    .where(isUnused)
    .limit(1_000)
    .execute();
  return rows.map(({ digest }) => digest);
}
