import { randomBytes } from 'node:crypto';
import { type Account, listAccounts } from '../store/index.ts';
import type { House } from './house.ts';
import type { ResetLink } from './identity.ts';
import { IdentityProblem } from './identity-problem.ts';
import { realEmail } from './oidc.ts';

/** The page of the web app where a link leads; the token stands behind the #. */
const PAGE = '/set-password';
const LASTS_MS = 60 * 60_000;

/** Makes a link by which the account's owner sets a password, once, within the hour. */
export async function makeResetLink(
  { options, library }: Pick<House, 'options' | 'library'>,
  account: string,
): Promise<ResetLink> {
  const known = await findAccount(options, account);
  if (known === undefined) throw new IdentityProblem('NO_ACCOUNT');
  if (known.disabledAt !== null) throw new IdentityProblem('ACCOUNT_DISABLED');
  if (realEmail(known.email) === null) throw new IdentityProblem('NO_PASSWORD');
  const token = randomBytes(24).toString('base64url');
  const { internalAdapter } = await library.$context;
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: account,
    expiresAt: new Date(options.now() + LASTS_MS),
  });
  const link = `${options.address ?? ''}${PAGE}#${token}`;
  return { account, name: known.name, email: known.email, link };
}

/** Whose password the token of a link sets. @throws IdentityProblem when it sets none any more */
export async function accountOfToken({ options, library }: House, token: string): Promise<Account> {
  const { internalAdapter } = await library.$context;
  const found = await internalAdapter.findVerificationValue(identifierOf(token));
  const account =
    found && found.expiresAt.getTime() > options.now()
      ? await findAccount(options, found.value)
      : undefined;
  if (account === undefined) throw new IdentityProblem('LINK_OVER');
  return account;
}

/** As the library's /reset-password looks it up. */
function identifierOf(token: string): string {
  return `reset-password:${token}`;
}

async function findAccount(
  { store }: House['options'],
  account: string,
): Promise<Account | undefined> {
  const [known] = await store.read((handle) => listAccounts(handle, [account]));
  return known;
}
