import type { Answers, Case, CaseEvent, Waiting } from '../casework/index.ts';
import { addMarks } from './case-marks.ts';
import {
  type CaseLine,
  eventRowOf,
  inboxRowsOf,
  type KeptEvent,
  projectionOf,
  wordsOf,
} from './cases.ts';
import type { Writing } from './open-store.ts';

/** A case with everything that happened in it, of which nothing was kept before. */
export type WholeCase = Pick<
  CaseLine,
  'id' | 'number' | 'call' | 'clause' | 'matter' | 'example'
> & {
  /** The names of its parties. */
  readonly names: readonly string[];
  /** When each event happened; the first opens it. */
  readonly events: readonly { readonly at: Date; readonly event: CaseEvent }[];
  /** What the events make of it, and whom it waits for. */
  readonly folded: Case;
  readonly waiting: Waiting;
  /** What is filled in so far; null for nothing. */
  readonly draft: { readonly answers: Answers; readonly account: string } | null;
};

/** Keeps whole cases at once: a row here or there, not one statement for each event. */
export async function addWholeCases(handle: Writing, cases: readonly WholeCase[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map(rowsOf);
  const inbox = rows.flatMap((one) => one.inbox);
  const drafts = rows.flatMap((one) => one.drafts);
  await handle
    .insertInto('claim')
    .values(rows.map((one) => one.claim))
    .execute();
  await handle
    .insertInto('case_event')
    .values(rows.flatMap((one) => one.events))
    .execute();
  if (inbox.length > 0) await handle.insertInto('case_inbox').values(inbox).execute();
  const submitted = cases.flatMap(({ id, folded }) => {
    const last = folded.submissions.at(-1);
    return last ? [{ claim: id, answers: last.answers }] : [];
  });
  await addMarks(handle, submitted);
  if (drafts.length > 0) await handle.insertInto('application_draft').values(drafts).execute();
}

function rowsOf({ names, events, folded, waiting, draft, ...about }: WholeCase) {
  const kept: KeptEvent[] = events.map((one, place) => ({ ...one, number: place + 1 }));
  const [first, last] = [kept.at(0), kept.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a case without any event');
  const { id, number } = about;
  const drafted = draft && { ...draft, answers: JSON.stringify(draft.answers) };
  return {
    claim: {
      ...{ ...about, procedure: folded.pins.procedure.id, opened_at: first.at },
      ...projectionOf(folded, waiting, { events: kept.length, at: last.at }),
      words: wordsOf(number, names),
    },
    events: kept.map((one) => eventRowOf(id, one)),
    inbox: inboxRowsOf(id, waiting, last.at),
    drafts: drafted ? [{ claim: id, revision: 1, ...drafted, saved_at: last.at }] : [],
  };
}
