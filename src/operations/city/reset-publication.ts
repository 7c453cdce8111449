import type { SourceFile } from '../../rules/index.ts';
import {
  addDraftStep,
  addHoldStep,
  addPublication,
  addVersion,
  countingVersion,
  digestOfFiles,
  isHeld,
  listCatalogueVersions,
  listDrafts,
  lockHolds,
  lockVersions,
  OPEN_DRAFTS,
  readCatalogueVersion,
  type Writing,
} from '../../store/index.ts';

/** Who puts the demonstration city back; nobody who could have proposed or written anything. */
const RESET = { account: 'demonstration-reset', name: '重置示例城市' };
const MOST = 10_000;

/**
 * Puts back what people of the demonstration city published: open drafts are withdrawn, holds end,
 * and the last catalogue that came from a folder counts again, as the next version. What was done
 * stays in the records.
 * @returns the files that count, and their version
 */
export async function resetPublication(
  handle: Writing,
  at: Date,
): Promise<{ files: readonly SourceFile[]; version: number }> {
  const note = RESET.name;
  for (const { id } of await listDrafts(handle, OPEN_DRAFTS, MOST))
    await addDraftStep(handle, id, { step: 'withdrawn', note, by: RESET }, at);
  for (const { id, state } of await lockHolds(handle)) {
    const ends = { reason: note, document: '', by: RESET };
    if (state === 'proposed') await addHoldStep(handle, id, { ...ends, step: 'declined' }, at);
    if (isHeld(state)) await addHoldStep(handle, id, { ...ends, step: 'lifted' }, at);
  }
  return resetCatalogue(handle, at);
}

async function resetCatalogue(handle: Writing, at: Date) {
  await lockVersions(handle);
  const versions = await listCatalogueVersions(handle);
  const now = await countingVersion(handle);
  const folder = versions.find(({ origin }) => origin !== 'draft')?.version ?? now;
  const files = await readCatalogueVersion(handle, folder);
  const digest = digestOfFiles(files);
  if (versions.find(({ version }) => version === now)?.digest === digest)
    return { files, version: now };
  const version = await addVersion(handle, files, { at, origin: 'import' });
  await addPublication(handle, { version, draft: null, changes: [], by: RESET });
  return { files, version };
}
