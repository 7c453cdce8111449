import type { Demonstration, SourceFile } from '../../rules/index.ts';
import {
  addDraft,
  addDraftStep,
  addDraftText,
  addReview,
  countingReview,
  listDrafts,
  listReviews,
  lockDraft,
  OPEN_DRAFTS,
  type Writing,
} from '../../store/index.ts';
import { demonstrationAccountsOf } from './demonstration-accounts.ts';

type Begun = {
  readonly files: readonly SourceFile[];
  readonly demonstration: Demonstration;
  /** The version of those files. */
  readonly version: number;
  readonly at: Date;
};

/** Records the reviews of the demonstration city, and hands in its draft, where they are not there. */
export async function seedPublication(handle: Writing, begun: Begun): Promise<void> {
  await seedReviews(handle, begun);
  const open = await listDrafts(handle, OPEN_DRAFTS, 1);
  if (open.length === 0) await seedDraft(handle, begun);
}

async function seedReviews(handle: Writing, { demonstration, at }: Begun): Promise<void> {
  const by = { account: null, name: demonstration.title.zh };
  const known = await listReviews(handle);
  for (const review of demonstration.reviews) {
    const counting = countingReview(known, review.policy, review.kind);
    if (counting?.number === review.number && counting.result === 'passed') continue;
    await addReview(handle, { ...review, result: 'passed', example: true, by }, at);
  }
}

async function seedDraft(
  handle: Writing,
  { files, demonstration, version, at }: Begun,
): Promise<void> {
  const { draft: wanted } = demonstration;
  const file = files.find(({ path }) => path === wanted?.file);
  const drafter = demonstrationAccountsOf(demonstration).find(
    ({ post, capacity }) => post.id === wanted?.by && capacity === 'holder',
  );
  if (wanted === null || file === undefined || drafter === undefined) return;
  const { account, name } = drafter;
  const by = { account, name };
  const { note } = wanted;
  const text = wanted.replace.reduce((so, [from, to]) => so.replaceAll(from, to), file.text);
  const first = { path: file.path, text: file.text, note, by, baseVersion: version };
  const id = await addDraft(handle, { ...first, example: true }, at);
  const draft = await lockDraft(handle, id);
  if (draft === undefined) return;
  await addDraftText(handle, draft, { text, note, by, baseVersion: version }, at);
  await addDraftStep(handle, id, { step: 'submitted', note, by }, at);
}
