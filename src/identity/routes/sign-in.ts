import { endSession, endSessions, findAccountByEmail } from '../../store/index.ts';
import { answerWith } from '../answers.ts';
import { guardAttempts } from '../guard-attempts.ts';
import type { House, Route, Visit } from '../house.ts';
import { IdentityProblem } from '../identity-problem.ts';
import { needSession, readText } from '../read-visit.ts';
import { sessionOf } from '../sessions.ts';

/** `{ email, password }` → `{ state }`: signed in, or asked for the second step. */
export const signIn: Route = async (visit, house) => {
  const email = readText(visit, 'email').trim().toLowerCase();
  const password = readText(visit, 'password');
  const known = await house.options.store.read((handle) => findAccountByEmail(handle, email));
  const account = known?.id ?? null;
  const tried = { name: email, account, wrong: 'wrong_password' } as const;
  const { body, cookies } = await guardAttempts(house, visit, tried, () =>
    visit.ask('/sign-in/email', { email, password }).catch(noteDisabled(visit, account)),
  );
  if (body.twoFactorRedirect === true) {
    await endFormer(visit, house);
    await visit.report('second_step_asked', account);
    return answerWith({ state: 'second_step' }, cookies);
  }
  await welcome(visit, house, account);
  return answerWith({ state: 'signed_in' }, cookies);
};

export const signOut: Route = async (visit) => {
  const { cookies } = await visit.ask('/sign-out', {});
  if (visit.who !== null) await visit.report('signed_out', visit.who.account);
  return answerWith({ state: 'signed_out' }, cookies);
};

/** Signs out here and wherever else the account is signed in. */
export const signOutEverywhere: Route = async (visit, { options: { store } }) => {
  const { account } = needSession(visit);
  const { cookies } = await visit.ask('/sign-out', {});
  await store.write((handle) => endSessions(handle, account));
  await visit.report('signed_out', account);
  return answerWith({ state: 'signed_out' }, cookies);
};

/** → `{ session }`, null when nobody is signed in. */
export const getSession: Route = async ({ who }) => answerWith({ session: who && sessionOf(who) });

/** → how one can sign in here. */
export const getWays: Route = async (_visit, { options: { oidc, sendResetLink } }) =>
  answerWith({
    oidc: oidc === undefined ? null : { name: oidc.name },
    resetByMail: sendResetLink !== undefined,
  });

/** After somebody signed in: says so, ends the session they had, and those that others forgot. */
export async function welcome(visit: Visit, house: House, account: string | null): Promise<void> {
  await endFormer(visit, house);
  await house.sessions.sweep();
  await visit.report('signed_in', account);
}

async function endFormer({ who }: Visit, { options: { store } }: House): Promise<void> {
  if (who !== null) await store.write((handle) => endSession(handle, who.token));
}

function noteDisabled(visit: Visit, account: string | null) {
  return async (error: unknown): Promise<never> => {
    if (error instanceof IdentityProblem && error.code === 'ACCOUNT_DISABLED') {
      await visit.report('refused_disabled', account);
    }
    throw error;
  };
}
