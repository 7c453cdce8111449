import { openAccounts } from './accounts.ts';
import { handleRequest } from './handle-request.ts';
import type { House } from './house.ts';
import type { Identity, IdentityOptions } from './identity.ts';
import { IdentityProblem } from './identity-problem.ts';
import { openLibrary } from './library.ts';
import { openLockOut } from './lock-out.ts';
import { openSessions, sessionOf } from './sessions.ts';

/** Opens who is who, on the tables of the store. @throws when these are not as the library wants */
export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { store, secret, now } = options;
  const library = openLibrary(options, false);
  await (await library.$context).checkSchema?.();
  const house: House = {
    options,
    library,
    withOidc: async () => library,
    lockOut: openLockOut(store, secret, now),
    sessions: openSessions(library, store, now),
  };
  return {
    ...openAccounts(options),
    handle: (request, address) => handleRequest(house, request, address),
    async sessionOf(headers) {
      const { who } = await house.sessions.visitorOf(headers);
      return who && sessionOf(who);
    },
    makeResetLink: async () => {
      throw new IdentityProblem('NO_ACCOUNT');
    },
    async signInAs(account, address) {
      const { headers, response } = await library.api.startSession({
        body: { account },
        returnHeaders: true,
      });
      if (!response) throw new IdentityProblem('NO_ACCOUNT');
      await options.report({ what: 'signed_in', account, address });
      return headers.getSetCookie();
    },
  };
}
