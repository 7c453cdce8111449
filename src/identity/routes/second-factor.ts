import { keepSecondFactor } from '../../store/index.ts';
import { answerWith } from '../answers.ts';
import { guardAttempts } from '../guard-attempts.ts';
import type { House, Route, Visit } from '../house.ts';
import { IdentityProblem } from '../identity-problem.ts';
import { needSession, readOptionalText, readText } from '../read-visit.ts';
import { welcome } from './sign-in.ts';

/** `{ password? }` → `{ totpURI, backupCodes }`; it counts once a first code was verified. */
export const startSecondFactor: Route = async (visit, house) => {
  const { body, cookies } = await askWithPassword(visit, house, '/two-factor/enable');
  const { totpURI, backupCodes } = body;
  return answerWith({ totpURI, backupCodes }, cookies);
};

/** `{ password? }` */
export const endSecondFactor: Route = async (visit, house) => {
  const { account } = needSecondStep(visit);
  const { cookies } = await askWithPassword(visit, house, '/two-factor/disable');
  await visit.report('second_factor_off', account);
  return answerWith({ state: 'signed_in' }, cookies);
};

/** `{ password? }` → `{ backupCodes }`; the former ones are void. */
export const renewBackupCodes: Route = async (visit, house) => {
  const { account } = needSecondStep(visit);
  const path = '/two-factor/generate-backup-codes';
  const { body, cookies } = await askWithPassword(visit, house, path);
  await visit.report('backup_codes_renewed', account);
  return answerWith({ backupCodes: body.backupCodes }, cookies);
};

/** `{ code }` of the authenticator: to sign in, to turn it on, or to step up a session. */
export const verifyTotp: Route = (visit, house) => verify(visit, house, '/two-factor/verify-totp');

/** `{ code }`, one of the backup codes, once: to sign in, or to step up a session. */
export const verifyBackupCode: Route = async (visit, house) => {
  if (visit.who?.secondFactorOn === false) throw new IdentityProblem('NO_SECOND_FACTOR');
  return verify(visit, house, '/two-factor/verify-backup-code');
};

async function verify(visit: Visit, house: House, path: string): Promise<Response> {
  const code = readText(visit, 'code').trim();
  const { who, asked } = visit;
  const account = who?.account ?? asked;
  if (account === null) throw new IdentityProblem('CHALLENGE_OVER');
  const tried = { name: `code:${account}`, account, wrong: 'wrong_code' } as const;
  const { cookies } = await guardAttempts(house, visit, tried, () =>
    once(house, `used:${account}:${code}`, () => visit.ask(path, { code })),
  );
  if (who === null) {
    await welcome(visit, house, account);
  } else if (who.secondFactorOn) {
    await house.options.store.write((handle) => keepSecondFactor(handle, who.token));
    await visit.report('second_step_made', account);
  } else {
    await visit.report('second_factor_on', account);
  }
  return answerWith({ state: 'signed_in' }, cookies);
}

/**
 * Takes a code once (RFC 6238, 5.2), also of two who come at the same time: who looked over a
 * shoulder has nothing of one that was used. A wrong one stays wrong.
 */
async function once<T>({ lockOut }: House, name: string, ask: () => Promise<T>): Promise<T> {
  if (!(await lockOut.takeOnce(name))) throw new IdentityProblem('CODE_USED');
  try {
    return await ask();
  } catch (error) {
    await lockOut.forget(name);
    throw error;
  }
}

async function askWithPassword(visit: Visit, house: House, path: string) {
  const { account, email } = needSession(visit);
  const password = readOptionalText(visit, 'password');
  const ask = () => visit.ask(path, password === undefined ? {} : { password });
  if (password === undefined) return ask();
  return guardAttempts(house, visit, { name: email, account, wrong: 'wrong_password' }, ask);
}

/** One who only has the first factor cannot do away with the second. */
function needSecondStep(visit: Visit) {
  const who = needSession(visit);
  if (who.secondFactorOn && !who.secondFactor) throw new IdentityProblem('SECOND_STEP_NEEDED');
  return who;
}
