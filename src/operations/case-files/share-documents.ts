import { mayAct } from '../../offices/index.ts';
import { addCaseFile, listOwnFiles, type Writing } from '../../store/index.ts';
import { actorOf } from '../caller.ts';
import type { CityContext } from '../context.ts';
import { standingToCase } from '../permit.ts';
import { DOCUMENT_WRITERS } from './access.ts';

/**
 * Has several cases have the documents that one of them has: a letter is of all lines of a notice.
 * Only cases take part to which the caller may add documents, and only what is for offices: what is
 * for who applies in one case is not for who applies in another.
 */
export async function shareDocuments(
  handle: Writing,
  claims: readonly string[],
  digests: readonly string[],
  context: CityContext,
): Promise<void> {
  if (digests.length === 0) return;
  const theirs: string[] = [];
  for (const claim of claims) if (await mayAdd(handle, claim, context)) theirs.push(claim);
  const files = [];
  for (const claim of theirs) files.push(...(await listOwnFiles(handle, claim)));
  for (const digest of new Set(digests)) {
    const document = files.find((file) => file.digest === digest && file.readers === 'offices');
    if (document === undefined) continue;
    for (const claim of theirs) await addCaseFile(handle, { ...document, claim });
  }
}

async function mayAdd(handle: Writing, claim: string, context: CityContext): Promise<boolean> {
  const { caller } = context;
  if (caller.is !== 'member') return false;
  const { standing } = await standingToCase(handle, claim, caller, 'application', context);
  return mayAct(DOCUMENT_WRITERS, actorOf(caller), standing);
}
