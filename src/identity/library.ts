import { randomUUID } from 'node:crypto';
import { APIError, betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { IdentityOptions } from './identity.ts';
import { ERROR_PAGE, oidcConfig } from './oidc.ts';
import { ownEndpoints } from './own-endpoints.ts';
import { LONGEST_MS } from './session-limits.ts';
import { ACCOUNT, SECOND_FACTOR, SESSION, USER, VERIFICATION } from './table-names.ts';

export const BASE_PATH = '/api/auth';
const WITH_SECOND_STEP = /^\/two-factor\/verify-/;

export type Library = ReturnType<typeof openLibrary>;

/**
 * The sign-in library, set up for the house: passwords, sessions, second factors; with `oidc` also
 * the city's own sign-in, which it looks up before it answers anything.
 */
export function openLibrary(options: IdentityOptions, oidc: boolean) {
  const { store, now } = options;
  return betterAuth({
    appName: '直达 Zhida',
    basePath: BASE_PATH,
    ...(options.address === undefined ? {} : { baseURL: options.address }),
    secret: options.secret,
    trustedOrigins: [...options.trustedOrigins],
    database: store.pool,
    // What fails inside comes to us, instead of to the console.
    onAPIError: { errorURL: ERROR_PAGE, throw: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.fail(message) },
    // The server limits requests by address, and sign-in attempts are limited by name.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'zhida',
      useSecureCookies: options.address?.startsWith('https://') ?? false,
      // Stated, since the library turns it off by itself when it finds itself under test.
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    user: {
      ...USER,
      additionalFields: {
        creditCode: { type: 'string', required: false, fieldName: 'credit_code' },
        organisation: { type: 'string', required: false },
        disabledAt: { type: 'date', required: false, fieldName: 'disabled_at', input: false },
      },
    },
    account: {
      ...ACCOUNT,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: false },
    },
    session: {
      ...SESSION,
      expiresIn: LONGEST_MS / 1000,
      disableSessionRefresh: true,
      additionalFields: {
        secondFactor: { type: 'boolean', fieldName: 'second_factor', input: false },
        lastSeenAt: { type: 'date', fieldName: 'last_seen_at', input: false },
      },
    },
    verification: { ...VERIFICATION, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // src/identity/password-rules.ts asks for more.
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      ...(options.hashing === undefined ? {} : { password: options.hashing }),
    },
    databaseHooks: {
      account: {
        create: {
          // Tokens of another house are of no use here.
          before: async (credential) => ({
            data: { ...credential, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          before: async (session, endpoint) => {
            const user = await endpoint?.context.internalAdapter.findUserById(session.userId);
            if (!user || ('disabledAt' in user && user.disabledAt)) {
              throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' });
            }
            const secondFactor = WITH_SECOND_STEP.test(endpoint?.path ?? '');
            const at = new Date(now());
            const expiresAt = new Date(now() + LONGEST_MS);
            const data = { ...session, secondFactor, createdAt: at, lastSeenAt: at, expiresAt };
            return { data };
          },
        },
      },
    },
    plugins: [
      ownEndpoints,
      twoFactor({
        schema: SECOND_FACTOR,
        allowPasswordless: true,
        // guard-attempts.ts counts wrong codes, in the same way as wrong passwords.
        accountLockout: { enabled: false },
      }),
      genericOAuth({ config: oidc && options.oidc ? [oidcConfig(options.oidc, store)] : [] }),
    ],
  });
}
