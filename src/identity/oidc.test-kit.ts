import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody who can sign in at the made-up house, by the claims it makes of them. */
export type Person = { readonly sub: string; readonly [claim: string]: string | boolean };

/** Another house on this machine where people of the tests sign in. */
export type OtherHouse = {
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is there; may be changed while it runs. */
  readonly people: Map<string, Person>;
  stop(): Promise<void>;
};

const CLIENT = { clientId: 'zhida', clientSecret: 'a secret between two test houses' };
const CHOICE = /^\/choose\/[^/]+(?:\/(.+))?$/;

/**
 * Starts an OpenID provider on localhost over http. Its sign-in page lists the people as links and
 * asks for nothing else; all claims stand in the ID token. @param siteAddress where it sends them
 * back to, under /api/auth/callback/oidc
 */
export async function startOtherHouse(
  siteAddress: string,
  people: readonly Person[],
  port = 0,
): Promise<OtherHouse> {
  const known = new Map(people.map((person) => [person.sub, person]));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = openProvider(issuer, siteAddress, known);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const [path = '', subject] = CHOICE.exec(request.url ?? '') ?? [];
    if (path === '') void answer(request, response);
    else if (subject === undefined) listPeople(path, known, response);
    else void letIn(provider, request, response, decodeURIComponent(subject));
  });
  return {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    ...CLIENT,
    people: known,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function openProvider(
  issuer: string,
  siteAddress: string,
  people: ReadonlyMap<string, Person>,
): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${siteAddress}/api/auth/callback/oidc`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of a test house'] },
    features: { devInteractions: { enabled: false } },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'credit_code', 'organisation'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    interactions: { url: (_context, { uid }) => `/choose/${uid}` },
    findAccount: (_context, sub) => {
      const person = people.get(sub);
      return person && { accountId: sub, claims: () => ({ ...person }) };
    },
    async loadExistingGrant({ oidc }) {
      if (!oidc.client || !oidc.session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}

function listPeople(path: string, people: ReadonlyMap<string, Person>, response: ServerResponse) {
  const links = [...people.values()].map(
    ({ sub, name }) => `<li><a href="${path}/${encodeURIComponent(sub)}">${name ?? sub}</a></li>`,
  );
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>示例统一身份认证</title><ul>${links.join('')}</ul>`);
}

async function letIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  subject: string,
): Promise<void> {
  const result =
    subject === 'nobody' ? { error: 'access_denied' } : { login: { accountId: subject } };
  await provider.interactionFinished(request, response, result, {
    mergeWithLastSubmission: false,
  });
}

const MOST_STEPS = 9;

/**
 * Signs somebody in at the made-up house, as a browser would.
 * @returns where it sends the browser back to
 */
export async function passOtherHouse(
  siteAddress: string,
  url: string,
  subject: string,
): Promise<URL> {
  const jar = new Map<string, string>();
  let next = new URL(url);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    next = new URL(location ?? `${next.pathname}/${subject}`, next);
    if (next.origin === siteAddress) return next;
  }
  throw new Error(`lost at ${next}`);
}
