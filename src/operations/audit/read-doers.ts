import { listAudit, listNames, type Reading } from '../../store/index.ts';

/** Who did something, as people read it: their name, and the post in which they did it. */
export type Doer = { readonly name: string | null; readonly post: string | null };

const MOST = 1000;

/** Tells who did something about a party by an operation, from the account and the moment. */
export async function readDoers(
  handle: Reading,
  party: string,
  operation: string,
): Promise<(account: string | null, at: Date | null) => Doer> {
  const of = { subject: party, operation, refused: false, limit: MOST };
  const entries = await listAudit(handle, of);
  const { accounts, posts } = await listNames(handle, entries);
  const key = (account: string | null, at: Date | null) => `${at?.getTime()} ${account}`;
  const post = new Map(entries.map((one) => [key(one.account, one.at), posts.get(one.post ?? '')]));
  return (account, at) => ({
    name: accounts.get(account ?? '') ?? null,
    post: post.get(key(account, at)) ?? null,
  });
}
