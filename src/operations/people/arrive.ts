import { randomUUID } from 'node:crypto';
import {
  type AuditEntry,
  addHolding,
  addPartyOnce,
  addPost,
  appendAudit,
  isNoted,
  listPosts,
  lockAccount,
  lockPartyByCode,
  type Party,
  type Store,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import { type Day, toHalfWidth } from '../../values/index.ts';
import { ARRIVALS, OTHER_HOUSE } from '../audit/arrival-titles.ts';
import { capacityWords, spanWords } from '../messages/words.ts';
import { type Arrival, type Arriving, FIRST_POST, fitName, readArrival } from './arrival.ts';

/** Somebody who just signed in at the city's own house. */
export type Arrived = Arriving & { readonly name: string; readonly address: string | null };

type When = {
  readonly at: Date;
  readonly today: Day;
  /** Whether parties are made up here. */
  readonly example: boolean;
};

/**
 * Takes in who was vouched for by the city's own sign-in, in one transaction: the party of their
 * credit code is made if there is none, its first post is theirs, or its holders are told of them.
 * Where all that was done before, nothing is.
 */
export async function arrive(store: Store, who: Arrived, when: When): Promise<void> {
  const { creditCode } = who;
  if (creditCode === null) return;
  await store.write(async (handle) => {
    const note = (operation: keyof typeof ARRIVALS, party: Party, detail: AuditEntry['detail']) =>
      appendAudit(
        handle,
        entryOf(operation, party, { ...detail, account: who.account }, who, when),
      );
    let party = await lockPartyByCode(handle, creditCode);
    if (party === undefined) {
      const made = await makeParty(handle, { ...who, creditCode }, when);
      party = await lockPartyByCode(handle, creditCode);
      if (party === undefined) return;
      if (made) await note('party_added', party, { name: party.name, type: party.type });
    }
    if (!(await lockAccount(handle, who.account))) return;
    const arrival = await readArrival(handle, who, party, when.today);
    await noteName(handle, party, who, (detail) => note('name_differs', party, detail));
    if (arrival.is === 'post_due') {
      const post = await giveFirstPost(handle, party, arrival.role, who, when);
      await note('post_given', party, { post, role: arrival.role });
    }
    if (arrival.is === 'has_holder' && (await tellHolders(handle, party, arrival, who, when)))
      await note('holders_told', party, {});
  });
}

/** Adds the party that somebody comes for, if they may. @returns whether it was not there before */
async function makeParty(
  handle: Writing,
  who: Arrived & { readonly creditCode: string },
  { at, today, example }: When,
): Promise<boolean> {
  const arrival = await readArrival(handle, who, undefined, today);
  if (arrival.is !== 'post_due') return false;
  const { name } = arrival;
  const party = { id: randomUUID(), name, type: 'enterprise', example } as const;
  return addPartyOnce(handle, { ...party, creditCode: who.creditCode }, at);
}

/** Gives somebody the first post with a role in a party. @returns its id */
async function giveFirstPost(
  handle: Writing,
  party: Party,
  role: Extract<Arrival, { is: 'post_due' }>['role'],
  { account }: Arrived,
  { at, today }: When,
): Promise<string> {
  const open = (await listPosts(handle, party.id)).filter(({ closedAt }) => closedAt === null);
  const known = open.find((post) => post.role === role);
  const post = known ?? { id: randomUUID(), party: party.id, role, title: FIRST_POST };
  if (known === undefined) await addPost(handle, post, at);
  const holding = { post: post.id, account, capacity: 'holder', from: today, to: null } as const;
  await addHolding(handle, holding, { by: OTHER_HOUSE, at });
  const said = { capacity: capacityWords('holder'), span: spanWords(today, null) };
  const data = { organisation: party.name, post: post.title, ...said };
  await sendMessage(handle, { kind: 'post_given', data, to: [account], at });
  return post.id;
}

/** Tells those who act for a party of somebody who wants to, once. @returns whether it did */
async function tellHolders(
  handle: Writing,
  { id, name }: Party,
  { holders }: Extract<Arrival, { is: 'has_holder' }>,
  who: Arrived,
  { at }: When,
): Promise<boolean> {
  const told = { operation: ARRIVALS.holders_told.operation, subject: id };
  if (await isNoted(handle, told, { account: who.account })) return false;
  const data = { organisation: name, name: who.name };
  await sendMessage(handle, { kind: 'colleague_waits', data, to: holders, at });
  return true;
}

/** Notes, once, that the house calls a party otherwise than it stands here; its name stays. */
async function noteName(
  handle: Writing,
  { id, name }: Party,
  { organisation }: Arrived,
  note: (detail: AuditEntry['detail']) => Promise<number>,
): Promise<void> {
  const claimed = fitName(organisation);
  if (claimed === null || plain(claimed) === plain(name)) return;
  const said = { operation: ARRIVALS.name_differs.operation, subject: id };
  if (await isNoted(handle, said, { claimed })) return;
  await note({ name, claimed });
}

/** A name without differences that only printers see. */
function plain(name: string): string {
  return toHalfWidth(name).replaceAll(/\s/g, '');
}

function entryOf(
  what: keyof typeof ARRIVALS,
  party: Party,
  detail: AuditEntry['detail'],
  { address }: Arrived,
  { at }: When,
): AuditEntry {
  return {
    at,
    account: null,
    post: null,
    role: OTHER_HOUSE,
    actingFor: null,
    operation: ARRIVALS[what].operation,
    subject: party.id,
    detail: { ...detail, reason: ARRIVALS[what].reason },
    result: 'done',
    address,
    request: null,
  };
}
