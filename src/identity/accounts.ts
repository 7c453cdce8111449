import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import {
  addAccount,
  disableAccount,
  endChallenges,
  endSessions,
  keepPassword,
  listAccounts,
  type Writing,
} from '../store/index.ts';
import type { Identity, IdentityOptions } from './identity.ts';
import { IdentityProblem } from './identity-problem.ts';
import { realEmail } from './oidc.ts';
import { requirePassword } from './password-rules.ts';

type Accounts = Pick<
  Identity,
  | 'createAccount'
  | 'setPassword'
  | 'disableAccount'
  | 'enableAccount'
  | 'endSessions'
  | 'listAccounts'
>;

/** What is done to accounts by others than their owners. */
export function openAccounts({ store, now, hashing }: IdentityOptions): Accounts {
  const hashOf = hashing?.hash ?? hashPassword;
  const write = <T>(within: Writing | undefined, run: (handle: Writing) => Promise<T>) =>
    within === undefined ? store.write(run) : run(within);
  const allow = (account: string, disabledAt: Date | null, within: Writing | undefined) =>
    write(within, async (handle) => {
      if (!(await disableAccount(handle, account, disabledAt))) {
        throw new IdentityProblem('NO_ACCOUNT');
      }
      if (disabledAt === null) return;
      await endSessions(handle, account);
      await endChallenges(handle, account);
    });
  return {
    async createAccount(given, within) {
      const name = given.name.trim();
      const email = given.email.trim().toLowerCase();
      if (name === '') throw new IdentityProblem('BAD_NAME', 'name');
      if (!z.email().safeParse(email).success || realEmail(email) === null) {
        throw new IdentityProblem('BAD_EMAIL', 'email');
      }
      if (given.password !== null) requirePassword(given.password, email, 'password');
      const hash = given.password === null ? null : await hashOf(given.password);
      const at = new Date(now());
      const phone = given.phone?.trim() || null;
      return write(within, async (handle) => {
        const id = await addAccount(handle, { name, email, phone }, at);
        if (id === undefined) throw new IdentityProblem('EMAIL_TAKEN', 'email');
        if (hash !== null) await keepPassword(handle, id, hash, at);
        return id;
      });
    },
    async setPassword(account, password) {
      const [known] = await store.read((handle) => listAccounts(handle, [account]));
      if (known === undefined) throw new IdentityProblem('NO_ACCOUNT');
      requirePassword(password, known.email, 'password');
      const hash = await hashOf(password);
      await store.write(async (handle) => {
        await keepPassword(handle, account, hash, new Date(now()));
        await endSessions(handle, account);
        await endChallenges(handle, account);
      });
    },
    disableAccount: (account, within) => allow(account, new Date(now()), within),
    enableAccount: (account, within) => allow(account, null, within),
    endSessions: (account) => store.write((handle) => endSessions(handle, account)),
    listAccounts: (ids) => store.read((handle) => listAccounts(handle, ids)),
  };
}
