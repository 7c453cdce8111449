import { answerProblem } from './answers.ts';
import { askLibrary } from './ask-library.ts';
import type { House, Route } from './house.ts';
import { IdentityProblem } from './identity-problem.ts';
import { BASE_PATH } from './library.ts';
import { finishElsewhere, getError, startElsewhere } from './routes/oidc.ts';
import { askForReset, changePassword, resetPassword } from './routes/passwords.ts';
import {
  endSecondFactor,
  renewBackupCodes,
  startSecondFactor,
  verifyBackupCode,
  verifyTotp,
} from './routes/second-factor.ts';
import { getSession, getWays, signIn, signOut, signOutEverywhere } from './routes/sign-in.ts';

/** All that can be reached; everything else of the library is closed. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /ways': getWays,
  'GET /get-session': getSession,
  'POST /sign-in/email': signIn,
  'POST /sign-out': signOut,
  'POST /sign-out-everywhere': signOutEverywhere,
  'POST /change-password': changePassword,
  'POST /request-password-reset': askForReset,
  'POST /reset-password': resetPassword,
  'POST /two-factor/enable': startSecondFactor,
  'POST /two-factor/verify-totp': verifyTotp,
  'POST /two-factor/verify-backup-code': verifyBackupCode,
  'POST /two-factor/disable': endSecondFactor,
  'POST /two-factor/generate-backup-codes': renewBackupCodes,
  'POST /sign-in/social': startElsewhere,
  'GET /callback/oidc': finishElsewhere,
  'GET /error': getError,
};

/** Answers a request under /api/auth; what it refuses, it answers in words. */
export async function handleRequest(
  house: House,
  request: Request,
  address: string | null,
): Promise<Response> {
  try {
    const url = new URL(request.url);
    const route = ROUTES[`${request.method} ${url.pathname.slice(BASE_PATH.length)}`];
    if (route === undefined || !url.pathname.startsWith(`${BASE_PATH}/`)) {
      throw new IdentityProblem('NOT_FOUND');
    }
    const body = await readBody(request);
    const visitor = await house.sessions.visitorOf(request.headers);
    const visit = {
      ...visitor,
      ...{ request, url, body, address },
      ask: (path, asked) => askLibrary(house.library, request, path, asked),
      report: (what, account) => house.options.report({ what, account, address }),
    } satisfies Parameters<Route>[0];
    return await route(visit, house);
  } catch (error) {
    return answerProblem(error);
  }
}

async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (request.method === 'GET') return {};
  const text = await request.text();
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return { ...body };
  } catch {}
  throw new IdentityProblem('BAD_REQUEST');
}
