import type { Attachments } from '../../attachments/index.ts';
import type { SampleCase } from '../../casework/index.ts';
import { addUsedFiles, noteFile, type Store, type Writing } from '../../store/index.ts';
import { sampleContent } from './sample-file.ts';

/** Keeps the contents of made-up documents, noted before, so that rows may refer to them. */
export async function keepSampleContents(
  store: Store,
  attachments: Attachments,
  cases: readonly SampleCase[],
  at: Date,
): Promise<void> {
  const files = cases.flatMap((one) => one.files);
  await store.write(async (handle) => {
    for (const { digest } of files) await noteFile(handle, digest, at);
  });
  for (const { digest, text } of files)
    if (!(await attachments.has(digest))) await attachments.putBack(digest, sampleContent(text));
}

/** Adds what was handed in with cases to the wallets of who files. Their contents are kept. */
export async function addSampleFiles(
  handle: Writing,
  cases: readonly SampleCase[],
  numbers: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = cases.flatMap(({ id, files, folded, events }) => {
    const submitted = events.find(({ event }) => event.is === 'submitted');
    const by = submitted?.event.by ?? 'system';
    const at = new Date(submitted?.at ?? 0);
    return files.map(({ digest, title, text }) => ({
      file: {
        ...{ party: folded.parties.files.party, digest, name: `${title}（示例）.png` },
        ...({ type: 'png', size: sampleContent(text).length } as const),
        account: typeof by === 'string' ? null : by.account,
        ...{ uploadedAt: at, example: true, title },
      },
      use: { claim: id, claimNumber: numbers.get(id) ?? '', usedAt: at },
    }));
  });
  await addUsedFiles(handle, rows);
}
