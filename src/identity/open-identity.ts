import { listAccounts } from '../store/index.ts';
import { openAccounts } from './accounts.ts';
import { answerProblem, answerWith } from './answers.ts';
import { handleRequest } from './handle-request.ts';
import type { House } from './house.ts';
import type { Identity, IdentityOptions } from './identity.ts';
import { IdentityProblem } from './identity-problem.ts';
import { openLibrary } from './library.ts';
import { openLockOut } from './lock-out.ts';
import { openOidc } from './open-oidc.ts';
import { makeResetLink } from './reset-links.ts';
import { openSessions, sessionOf } from './sessions.ts';

const SHORTEST_SECRET = 32;

/**
 * Opens who is who, on the tables of the store. @throws when these are not as the library wants,
 * or the secret is short
 */
export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { store, secret, now } = options;
  if (secret.length < SHORTEST_SECRET) {
    throw new RangeError(`the secret needs ${SHORTEST_SECRET} characters or more`);
  }
  const library = openLibrary(options, false);
  await (await library.$context).checkSchema?.();
  const house: House = {
    options,
    library,
    oidc: openOidc(options),
    lockOut: openLockOut(store, secret, now),
    sessions: openSessions(library, store, now),
  };
  const signInAs: Identity['signInAs'] = async (account, address) => {
    const [known] = await store.read((handle) => listAccounts(handle, [account]));
    if (known === undefined) throw new IdentityProblem('NO_ACCOUNT');
    if (known.disabledAt !== null) throw new IdentityProblem('ACCOUNT_DISABLED');
    const { headers } = await library.api.startSession({
      body: { account },
      returnHeaders: true,
    });
    await options.report({ what: 'signed_in', account, address });
    return headers.getSetCookie();
  };
  return {
    ...openAccounts(options),
    handle: (request, address) => handleRequest(house, request, address),
    async sessionOf(headers) {
      const { who } = await house.sessions.visitorOf(headers);
      return who && sessionOf(who);
    },
    makeResetLink: (account) => makeResetLink(house, account),
    signInAs,
    letIn: (account, address) =>
      signInAs(account, address).then(
        (cookies) => answerWith({ state: 'signed_in' }, cookies),
        answerProblem,
      ),
  };
}
