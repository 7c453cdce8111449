import { type Draft, findDraft, lockDraft, type Store, type Writing } from '../../store/index.ts';
import { notFound, overtaken } from '../refusals.ts';
import { draftStateWords } from './state-words.ts';

/** The draft of an id. Refused as not found when there is none. */
export async function needDraft(store: Store, id: string): Promise<Draft> {
  const draft = await store.read((handle) => findDraft(handle, id));
  if (draft === undefined) throw noDraft();
  return draft;
}

/** As `needDraft`, within a transaction in which nobody else changes it. */
export async function needDraftAlone(handle: Writing, id: string): Promise<Draft> {
  const draft = await lockDraft(handle, id);
  if (draft === undefined) throw noDraft();
  return draft;
}

/** Refuses with 409 unless the draft is in one of these states. */
export function needState({ state }: Draft, ...allowed: readonly Draft['state'][]): void {
  if (allowed.includes(state)) return;
  const is = draftStateWords[state];
  throw overtaken({
    field: 'draft',
    message: {
      zh: `这份草稿现在的状态是“${is.zh}”，不能这样办理`,
      en: `The draft is ${is.en} now: this cannot be done with it`,
    },
  });
}

/** The last text that was saved. */
export function lastText(draft: Draft): Draft['texts'][number] {
  const last = draft.texts.at(-1);
  if (last === undefined) throw new TypeError(`draft ${draft.id} has no text`);
  return last;
}

/** Whether somebody wrote in a draft, in whatever post. */
export function wroteIn(draft: Draft, account: string): boolean {
  return draft.texts.some(({ by }) => by.account === account);
}

function noDraft(): Error {
  return notFound({
    field: 'draft',
    message: { zh: '没有这份草稿', en: 'There is no such draft' },
  });
}
