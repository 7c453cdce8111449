import type { Attachments } from '../../attachments/index.ts';
import type { SampleCase } from '../../casework/index.ts';
import {
  addCaseFiles,
  addUsedFiles,
  noteFiles,
  type Store,
  type Writing,
} from '../../store/index.ts';
import { type SampleType, sampleContent } from './sample-file.ts';

/** A made-up file of a case: handed in with it, or of the case itself. */
type SampleFile = {
  readonly title: string;
  readonly text: string;
  readonly digest: string;
  readonly type: SampleType;
  readonly at: Date;
  readonly party: string;
  readonly account: string | null;
  readonly handedIn: boolean;
};

/** Keeps the contents of made-up documents, noted before, so that rows may refer to them. */
export async function keepSampleContents(
  store: Store,
  attachments: Attachments,
  cases: readonly SampleCase[],
  at: Date,
): Promise<void> {
  const files = cases.flatMap(filesOf);
  const digests = files.map(({ digest }) => digest);
  await store.write((handle) => noteFiles(handle, digests, at));
  for (const { digest, text, type } of files)
    if (!(await attachments.has(digest)))
      await attachments.putBack(digest, sampleContent(text, type));
}

/**
 * Adds what was handed in with cases to the wallets of who files, and to the cases what their
 * offices attached. Their contents are kept.
 */
export async function addSampleFiles(
  handle: Writing,
  cases: readonly SampleCase[],
  numbers: ReadonlyMap<string, string>,
): Promise<void> {
  const all = cases.flatMap((one) => filesOf(one).map((file) => ({ claim: one.id, file })));
  const used = all.filter(({ file }) => file.handedIn);
  await addUsedFiles(
    handle,
    used.map(({ claim, file }) => ({
      file: { ...nameOf(file), party: file.party, ...kept(file), title: file.title },
      use: { claim, claimNumber: numbers.get(claim) ?? '', usedAt: file.at },
    })),
  );
  const own = all.filter(({ file }) => !file.handedIn);
  await addCaseFiles(
    handle,
    own.map(({ claim, file }) => {
      const { party, account, at: addedAt } = file;
      return { claim, ...nameOf(file), party, account, addedAt, readers: 'offices' };
    }),
  );
}

/** Materials of the application, and the documents that steps name, each once. */
function filesOf({ files, documents, folded, events }: SampleCase): SampleFile[] {
  const submitted = events.find(({ event }) => event.is === 'submitted');
  const by = submitted?.event.by ?? 'system';
  const party = folded.parties.files.party;
  const account = typeof by === 'string' ? null : by.account;
  const at = new Date(submitted?.at ?? 0);
  return [
    ...files.map((file) => {
      const whose = { at, party, account, handedIn: true };
      return { ...file, type: 'png' as const, ...whose };
    }),
    ...documents.map(({ by, at, handedIn, ...document }) => {
      const who = typeof by === 'string' ? { party, account: null } : by;
      const whose = { party: handedIn ? party : who.party, account: who.account };
      return { ...document, type: 'pdf' as const, at: new Date(at), handedIn, ...whose };
    }),
  ];
}

function nameOf({ digest, title, text, type }: SampleFile) {
  const size = sampleContent(text, type).length;
  return { digest, name: `${title}（示例）.${type}`, type, size };
}

function kept({ account, at }: SampleFile) {
  return { account, uploadedAt: at, example: true };
}
