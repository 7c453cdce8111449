import { endChallenges, findAccountByEmail, keepSecondFactor } from '../../store/index.ts';
import { answerWith } from '../answers.ts';
import { guardAttempts } from '../guard-attempts.ts';
import type { House, Route } from '../house.ts';
import type { IdentityOptions } from '../identity.ts';
import { IdentityProblem } from '../identity-problem.ts';
import { realEmail } from '../oidc.ts';
import { requirePassword } from '../password-rules.ts';
import { needSession, readText } from '../read-visit.ts';
import { accountOfToken, makeResetLink } from '../reset-links.ts';

/** `{ currentPassword, newPassword }`: signs out everywhere else; no link counts any more. */
export const changePassword: Route = async (visit, house) => {
  const who = needSession(visit);
  const currentPassword = readText(visit, 'currentPassword');
  const newPassword = readText(visit, 'newPassword');
  requirePassword(newPassword, who.email, 'newPassword');
  const tried = { name: who.email, account: who.account, wrong: 'wrong_password' } as const;
  const { body, cookies } = await guardAttempts(house, visit, tried, () =>
    visit.ask('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
  );
  await house.options.store.write((handle) => endChallenges(handle, who.account));
  const { token } = body;
  if (who.secondFactor && typeof token === 'string') {
    await house.options.store.write((handle) => keepSecondFactor(handle, token));
  }
  await visit.report('password_changed', who.account);
  return answerWith({ state: 'signed_in' }, cookies);
};

/**
 * `{ email }`: sends a link, if there is an account. The answer is the same and as fast if there
 * is none, and after too many requests.
 */
export const askForReset: Route = async (visit, house) => {
  const email = readText(visit, 'email').trim().toLowerCase();
  const { store, sendResetLink, fail } = house.options;
  if (sendResetLink === undefined) throw new IdentityProblem('NO_RESET_BY_MAIL');
  const known = await store.read((handle) => findAccountByEmail(handle, email));
  await visit.report('reset_asked', known?.id ?? null);
  const { allowed } = await house.lockOut.attempt(`reset:${email}`);
  if (allowed && known?.disabledAt === null && realEmail(email) !== null) {
    sendLink(house, known.id, sendResetLink).catch((error: unknown) => fail(String(error)));
  }
  return answerWith({ state: 'asked' });
};

/** `{ token, newPassword }`: of a link; signs out everywhere, and no other link counts any more. */
export const resetPassword: Route = async (visit, house) => {
  const token = readText(visit, 'token');
  const newPassword = readText(visit, 'newPassword');
  const account = await accountOfToken(house, token);
  requirePassword(newPassword, account.email, 'newPassword');
  const { cookies } = await visit.ask('/reset-password', { token, newPassword });
  await house.options.store.write((handle) => endChallenges(handle, account.id));
  await house.lockOut.forget(account.email);
  await visit.report('password_changed', account.id);
  return answerWith({ state: 'signed_out' }, cookies);
};

async function sendLink(
  house: House,
  account: string,
  send: NonNullable<IdentityOptions['sendResetLink']>,
): Promise<void> {
  await send(await makeResetLink(house, account));
}
