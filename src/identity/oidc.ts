import { createHash } from 'node:crypto';
import type { GenericOAuthConfig } from 'better-auth/plugins';
import { z } from 'zod';
import { type Claims, keepClaims, type Store } from '../store/index.ts';
import { parseCreditCode } from '../values/index.ts';
import type { Oidc } from './identity.ts';

/** The one provider's id, as in /api/auth/callback/oidc. */
export const OIDC = 'oidc';
/** Where the browser returns to with `?error=` when it is refused. */
export const ERROR_PAGE = '/sign-in';

const NO_MAIL = '@oidc.invalid';
const CLAIMS = { creditCode: 'credit_code', organisation: 'organisation' } as const;

const idTokenShape = z.looseObject({
  sub: z.string().min(1),
  email: z.email().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

/**
 * How the city's own sign-in is used: found by discovery, believed by its signed ID token only.
 * What that says of the organisation is kept with the account at every sign-in.
 */
export function oidcConfig(oidc: Oidc, store: Store): GenericOAuthConfig {
  return {
    providerId: OIDC,
    name: oidc.name,
    discoveryUrl: oidc.discoveryUrl,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    scopes: ['openid', 'email', 'profile'],
    requireIdTokenVerification: true,
    disableProviderLogout: true,
    async getUserInfo({ idToken }) {
      // The library has checked its signature, issuer, audience and nonce.
      if (idToken === undefined) return null;
      const said = idTokenShape.parse(readPayload(idToken));
      const claims = claimsOf(said, oidc);
      const by = { provider: OIDC, subject: said.sub };
      await store.write((handle) => keepClaims(handle, by, claims));
      return {
        ...said,
        email: verifiedEmail(said) ?? placeholderOf(said.sub),
        emailVerified: said.email_verified ?? false,
        name: said.name ?? claims.organisation ?? '',
      };
    },
    mapProfileToUser: (profile) => ({ ...claimsOf(profile, oidc) }),
  };
}

/** The e-mail of a person; null for the placeholder of one who has none. */
export function realEmail(email: string): string | null {
  return email.endsWith(NO_MAIL) ? null : email;
}

/** An address that the other house has not tried could be anybody's. */
function verifiedEmail({ email, email_verified }: z.infer<typeof idTokenShape>) {
  return email_verified === true ? email : undefined;
}

/** The library keys people by e-mail; one who comes without gets one that leads nowhere. */
function placeholderOf(subject: string): string {
  return createHash('sha256').update(subject).digest('hex').slice(0, 32) + NO_MAIL;
}

/** A credit code that does not read is none. */
function claimsOf(said: Readonly<Record<string, unknown>>, { claims = CLAIMS }: Oidc): Claims {
  const text = (name: string) => {
    const value = said[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const code = parseCreditCode(text(claims.creditCode) ?? '');
  return {
    creditCode: code.ok ? code.value : null,
    organisation: text(claims.organisation),
  };
}

function readPayload(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
