import type { Answers } from '../../casework/index.ts';
import { CLAIM_PARTIES } from '../../casework/index.ts';
import {
  countCasesOf,
  findApplicationDraft,
  findCase,
  listCaseIdsOf,
  type Reading,
} from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';

/** An application of a party, with all that was filled in, as it is exported. */
export type GatheredApplication = {
  readonly case: string;
  readonly number: string;
  readonly clause: string;
  /** As which of the three parties it stands in the claim. */
  readonly as: readonly (typeof CLAIM_PARTIES)[number][];
  readonly end: string | null;
  readonly submitted: readonly { readonly on: string; readonly answers: Answers }[];
  /** What is being filled in; null where nothing is, or it is not theirs to see. */
  readonly draft: { readonly saved_at: string; readonly answers: Answers } | null;
};

/** The applications of a party, the last one first. @param most so many at most; the rest is counted */
export async function gatherApplications(
  handle: Reading,
  party: string,
  most: number,
): Promise<{ readonly applications: readonly GatheredApplication[]; readonly leftOut: number }> {
  const ids = await listCaseIdsOf(handle, { party, limit: most });
  const applications: GatheredApplication[] = [];
  for (const id of ids) {
    const kept = await findCase(handle, id);
    if (kept === undefined) continue;
    const as = CLAIM_PARTIES.filter((one) => kept[one] === party);
    const isTheirs = as.includes('files') || as.includes('benefits');
    const draft = isTheirs ? await findApplicationDraft(handle, id) : undefined;
    applications.push({
      ...{ case: id, number: kept.number, clause: kept.clause, as, end: kept.end },
      submitted: kept.folded.submissions.map(({ on, answers }) => ({ on: formatDay(on), answers })),
      draft: draft === undefined ? null : draftOf(draft),
    });
  }
  return { applications, leftOut: (await countCasesOf(handle, party)) - ids.length };
}

function draftOf({ savedAt, answers }: { readonly savedAt: Date; readonly answers: Answers }) {
  return { saved_at: savedAt.toISOString(), answers };
}
