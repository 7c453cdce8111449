import { type Carried, materialsIn } from '../../casework/index.ts';
import type { Problem } from '../../rules/index.ts';
import {
  type KeptCase,
  listOwnedDigests,
  listOwnFiles,
  listUsedFiles,
  noteUses,
  type Reading,
  type Writing,
} from '../../store/index.ts';

/** A file that a step names, and where. */
type NamedFile = { readonly field: string; readonly digest: string };
type Step = Pick<Partial<Carried>, 'answers' | 'documents'>;

/**
 * What is wrong with the files that a step names, each at its field: a submission names files of its
 * three parties, an office a document that is in the case already.
 * @param adding the digest of one that comes with the step itself
 */
export async function problemsOfFiles(
  handle: Reading,
  theCase: KeptCase,
  step: Step,
  adding?: string,
): Promise<Problem[]> {
  const named = filesIn(step).filter(({ digest }) => digest !== adding);
  if (named.length === 0) return [];
  const known = digestsOf(await listUsedFiles(handle, theCase.id));
  const more =
    step.answers === undefined
      ? digestsOf(await listOwnFiles(handle, theCase.id))
      : await listOwnedDigests(handle, { parties: partiesOf(theCase), digests: digestsOf(named) });
  const given = new Set([...known, ...more]);
  const words = step.answers === undefined ? NO_DOCUMENT : NO_FILE;
  return named.filter(({ digest }) => !given.has(digest)).map(({ field }) => ({ field, ...words }));
}

/**
 * Notes that a case rests on the files that a submission names, so that they stay.
 * @returns what is wrong with them, each at its field: nothing was noted then
 */
export async function noteFilesOf(
  handle: Writing,
  theCase: KeptCase,
  step: Step,
  at: Date,
): Promise<Problem[]> {
  if (step.answers === undefined) return [];
  const { id: claim, number: claimNumber } = theCase;
  const before = digestsOf(await listUsedFiles(handle, claim));
  const named = filesIn(step).filter(({ digest }) => !before.includes(digest));
  const of = { parties: partiesOf(theCase), claim, claimNumber, at };
  const missing = await noteUses(handle, { ...of, digests: digestsOf(named) });
  return named
    .filter(({ digest }) => missing.includes(digest))
    .map(({ field }) => ({ field, ...NO_FILE }));
}

function filesIn({ answers = {}, documents = {} }: Step): NamedFile[] {
  return [
    ...materialsIn(answers).flatMap(({ id, files }) =>
      files.map((digest) => ({ field: `answers.${id}`, digest })),
    ),
    ...Object.entries(documents).map(([id, digest]) => ({ field: `documents.${id}`, digest })),
  ];
}

function digestsOf(files: readonly { readonly digest: string }[]): string[] {
  return files.map(({ digest }) => digest);
}

function partiesOf({ files, benefits, paid }: KeptCase): string[] {
  return [...new Set([files, benefits, paid])];
}

const NO_FILE = {
  message: {
    zh: '申报单位、受益企业、收款单位的材料库里都没有这个文件，或已删除',
    en: 'None of the parties of the claim has this file in its wallet, or it was removed',
  },
  expected: {
    zh: '重新上传，或从材料库里另选一个',
    en: 'Upload it again, or take another from the wallet',
  },
};
const NO_DOCUMENT = {
  message: { zh: '本案里没有这份文书', en: 'The case has no such document' },
  expected: {
    zh: '先把文件上传到本案，或在“文书”里出具，再办理',
    en: 'Upload it into the case first, or issue it among its papers',
  },
};
