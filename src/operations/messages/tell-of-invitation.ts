import { type Store, sendMessage } from '../../store/index.ts';

/** Mails somebody the link by which they set a password. */
export async function tellOfInvitation(
  store: Store,
  { account, name, link }: { account: string; name: string; link: string },
  at: Date,
): Promise<void> {
  const data = { name, link };
  await store.write((handle) =>
    sendMessage(handle, { kind: 'account_invited', data, to: [account], at }),
  );
}
