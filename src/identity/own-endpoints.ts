import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** What the signed cookies of a request say; null where a cookie is missing or forged. */
const readCookies = createAuthEndpoint.serverOnly(
  { method: 'GET', requireHeaders: true },
  async ({ context, getSignedCookie }) => {
    const { internalAdapter, secret } = context;
    const read = async (name: string) => (await getSignedCookie(name, secret)) || null;
    const token = await read(context.authCookies.sessionToken.name);
    const challenge = await read(context.createAuthCookie('two_factor').name);
    const asked = challenge && (await internalAdapter.findVerificationValue(challenge));
    return {
      /** Of the session. */
      token,
      /** The account that was asked for its second step. */
      asked: asked ? asked.value : null,
    };
  },
);

/** Starts a session for an account and sets its cookie. @throws APIError when it is disabled */
const startSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ account: z.string() }) },
  async (endpoint) => {
    const { internalAdapter } = endpoint.context;
    const user = await internalAdapter.findUserById(endpoint.body.account);
    if (user === null) return false;
    const session = await internalAdapter.createSession(user.id);
    await setSessionCookie(endpoint, { session, user });
    return true;
  },
);

/** What the house asks of the library beyond its own endpoints; not reachable by HTTP. */
export const ownEndpoints = {
  id: 'zhida',
  endpoints: { readCookies, startSession },
} satisfies BetterAuthPlugin;
