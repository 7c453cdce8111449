import type { Catalogue } from '../../rules/index.ts';
import {
  type Draft,
  type Hold,
  listHolders,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { doerOf } from '../people/access.ts';
import { titleOfSubject } from '../publication/need-subject.ts';
import { callerWords } from './words.ts';

type Told = Pick<CityContext, 'caller' | 'catalogue' | 'today' | 'now'>;

/** Tells the other policy officers that a draft waits for one of them. */
export async function tellOfSubmission(handle: Writing, draft: Draft, of: Told): Promise<void> {
  const data = { draft: draft.id, clause: clauseOf(draft, of), by: callerWords(of.caller) };
  const to = await otherOfficers(handle, of);
  await sendMessage(handle, { kind: 'draft_submitted', data, to, at: new Date(of.now) });
}

/** Tells who wrote in a draft that it was published as a version, or returned for a reason. */
export async function tellWriters(
  handle: Writing,
  draft: Draft,
  outcome: { readonly version: number } | { readonly reason: string },
  of: Told,
): Promise<void> {
  const about = { draft: draft.id, clause: clauseOf(draft, of) };
  const writers = draft.texts.map(({ by }) => by.account);
  const told = { to: writers.filter((account) => account !== doerOf(of.caller)) };
  const at = new Date(of.now);
  if ('version' in outcome) {
    const data = { ...about, version: String(outcome.version) };
    await sendMessage(handle, { kind: 'draft_published', data, ...told, at });
  } else {
    const data = { ...about, reason: outcome.reason };
    await sendMessage(handle, { kind: 'draft_returned', data, ...told, at });
  }
}

/** Tells the other policy officers of a hold that waits for one of them, or that holds now. */
export async function tellOfHold(
  handle: Writing,
  kind: 'hold_proposed' | 'hold_confirmed',
  { subject, reason }: Pick<Hold, 'subject'> & { readonly reason: string },
  of: Told,
): Promise<void> {
  const title = titleOfSubject(of.catalogue, subject) ?? subject;
  const data = { subject: title, by: callerWords(of.caller), reason };
  const to = await otherOfficers(handle, of);
  await sendMessage(handle, { kind, data, to, at: new Date(of.now) });
}

async function otherOfficers(handle: Writing, { caller, today }: Told): Promise<string[]> {
  const officers = await listHolders(handle, { role: 'policy_officer' }, today);
  return officers.filter((account) => account !== doerOf(caller));
}

function clauseOf({ path }: Draft, { catalogue }: { readonly catalogue: Catalogue }) {
  const { policies, clauses } = catalogue;
  return [...policies, ...clauses].find(({ file }) => file === path)?.title ?? path;
}
