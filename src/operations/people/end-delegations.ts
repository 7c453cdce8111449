import { listHoldings, revokeHolding, sendMessage, type Writing } from '../../store/index.ts';

/** Ends what was delegated by who does not hold the post any more; for the log, who acted for them. */
export async function endDelegations(
  handle: Writing,
  { post, account }: { readonly post: string; readonly account: string },
  at: Date,
): Promise<{ delegates?: string[] }> {
  const held = await listHoldings(handle, { post, account });
  if (held.some(({ capacity }) => capacity === 'holder')) return {};
  const given = await listHoldings(handle, { post, givenBy: account });
  const delegated = given.filter(({ capacity }) => capacity === 'delegate');
  for (const delegation of delegated) {
    await revokeHolding(handle, delegation.id, at);
    const data = { organisation: delegation.post.partyName, post: delegation.post.title };
    await sendMessage(handle, { kind: 'post_revoked', data, to: [delegation.account], at });
  }
  return delegated.length === 0 ? {} : { delegates: delegated.map((one) => one.account) };
}
