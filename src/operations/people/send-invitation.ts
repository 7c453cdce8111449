import { sendMessage } from '../../store/index.ts';
import type { City } from '../city/city.ts';

/** The link by which somebody sets a password; and the same where who invites must hand it over. */
export type Invitation = { readonly link: string; readonly toHandOver: string | null };

/**
 * Makes the link by which an account's owner sets a password, and tells them. Who invites sees it
 * only where no mail takes it to whom it is for.
 */
export async function sendInvitation(
  { store, identity, telling }: Pick<City, 'store' | 'identity' | 'telling'>,
  account: string,
  at: Date,
): Promise<Invitation> {
  const { name, link } = await identity.makeResetLink(account);
  await store.write((handle) =>
    sendMessage(handle, { kind: 'account_invited', data: { name, link }, to: [account], at }),
  );
  return { link, toHandOver: telling.mail ? null : link };
}
