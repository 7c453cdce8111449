import type { AuditEntry } from './audit-log.ts';
import type { Reading } from './open-store.ts';

/** What accounts, posts and parties are called, by their ids. */
export type Names = {
  readonly accounts: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
};

/** The names of all that some entries of the audit log speak of; what is gone has none. */
export async function listNames(handle: Reading, entries: readonly AuditEntry[]): Promise<Names> {
  const accounts = entries.flatMap(({ account, subject }) => [account, subject]);
  const parties = entries.flatMap(({ actingFor, subject }) => [actingFor, subject]);
  const posts = await handle
    .selectFrom('post')
    .innerJoin('party', 'party.id', 'post.party')
    .select(['post.id', 'post.title', 'party.name'])
    .where('post.id', 'in', idsOf(entries.map(({ post }) => post)))
    .execute();
  return {
    accounts: await listAccountNames(handle, accounts),
    posts: new Map(posts.map(({ id, title, name }) => [id, `${name} ${title}`])),
    parties: await listPartyNames(handle, parties),
  };
}

/** The names of parties by their ids; what is gone has none. */
export async function listPartyNames(
  handle: Reading,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const named = await handle
    .selectFrom('party')
    .select(['id', 'name'])
    .where('id', 'in', idsOf(ids))
    .execute();
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** The names of accounts by their ids; what is gone has none. */
export async function listAccountNames(
  handle: Reading,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const people = await handle
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', idsOf(ids))
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Each id once; never an empty list, which SQL does not know. */
function idsOf(ids: readonly (string | null)[]): string[] {
  return ['', ...new Set(ids.filter((id) => id !== null))];
}
