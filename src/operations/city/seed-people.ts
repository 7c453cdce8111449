import type { Demonstration } from '../../rules/index.ts';
import {
  addHolding,
  addMandate,
  addParty,
  addPost,
  setExampleAccounts,
  type Writing,
} from '../../store/index.ts';
import { dayInChina } from '../day-in-china.ts';
import { demonstrationAccountsOf } from './demonstration-accounts.ts';

const GIVEN_BY = 'demonstration';

/** Adds the offices of the demonstration city, its posts and people, and what is entrusted. */
export async function seedPeople(
  handle: Writing,
  demonstration: Demonstration,
  at: Date,
): Promise<void> {
  const from = dayInChina(at.getTime());
  const given = { by: GIVEN_BY, at };
  const later = (place: number) => new Date(at.getTime() + place);
  for (const [place, office] of demonstration.organisations.entries()) {
    const { id, name, type, creditCode } = office;
    if (name === null) continue;
    const when = later(demonstration.parties.length + place);
    await addParty(handle, { id, name, type, creditCode, example: true }, when);
  }
  for (const [place, { id, party, role, title }] of demonstration.posts.entries()) {
    await addPost(handle, { id, party, role, title }, later(place));
  }
  const people = demonstrationAccountsOf(demonstration);
  await setExampleAccounts(
    handle,
    people.map(({ account, name, email }) => ({ id: account, name, email })),
    at,
  );
  for (const [place, { account, post, capacity }] of people.entries()) {
    const holding = { post: post.id, account, capacity, from, to: null };
    await addHolding(handle, holding, { by: GIVEN_BY, at: later(place) });
  }
  for (const { enterprise, agency, scopes, days } of demonstration.mandates) {
    await addMandate(handle, { enterprise, agency, scopes, from, to: from + days - 1 }, given);
  }
}
