import { addCaseFile, listOwnFiles, type Writing } from '../../store/index.ts';

/** Has several cases have the documents that one of them has: a letter is of all lines of a notice. */
export async function shareDocuments(
  handle: Writing,
  claims: readonly string[],
  digests: readonly string[],
): Promise<void> {
  if (digests.length === 0) return;
  const files = [];
  for (const claim of claims) files.push(...(await listOwnFiles(handle, claim)));
  for (const digest of new Set(digests)) {
    const document = files.find((file) => file.digest === digest);
    if (document === undefined) continue;
    for (const claim of claims) await addCaseFile(handle, { ...document, claim });
  }
}
