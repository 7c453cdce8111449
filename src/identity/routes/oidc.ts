import { StoreProblem, wordFailure } from '../../store/index.ts';
import { answerProblem, answerWith, redirectTo } from '../answers.ts';
import { askLibrary } from '../ask-library.ts';
import type { House, Route, Visit } from '../house.ts';
import { IdentityProblem } from '../identity-problem.ts';
import { ERROR_PAGE, OIDC } from '../oidc.ts';
import { readOptionalText } from '../read-visit.ts';
import { isRefusal, type RefusalCode, refusalOf } from '../words.ts';
import { welcome } from './sign-in.ts';

/**
 * `{ callbackURL? }` → `{ url }`: where the browser goes to sign in at the city's own house; it
 * comes back to callbackURL, or to the sign-in page with `?error=`.
 */
export const startElsewhere: Route = async (visit, { oidc }) => {
  const library = await oidc.library();
  await oidc.reach();
  const { body, cookies } = await askLibrary(library, visit.request, '/sign-in/social', {
    provider: OIDC,
    callbackURL: readOptionalText(visit, 'callbackURL') ?? '/',
    errorCallbackURL: ERROR_PAGE,
    disableRedirect: true,
  });
  return answerWith({ url: body.url }, cookies);
};

/** Where the city's own house sends the browser back to; whatever fails is said on a page. */
export const finishElsewhere: Route = async (visit, house) => {
  try {
    return await finish(visit, house);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'FAILED') house.options.fail(String(error));
    if (error instanceof IdentityProblem) await visit.report('refused_elsewhere', null);
    return redirectTo(`${ERROR_PAGE}?error=${code}`, []);
  }
};

const finish: Route = async (visit, house) => {
  const path = `/callback/${OIDC}${visit.url.search}`;
  const library = await house.oidc.library();
  const { cookies, location } = await askLibrary(library, visit.request, path, null);
  const error = new URL(location ?? '/', visit.url).searchParams.get('error');
  if (error !== null) {
    const code = refusalOf(error) ?? 'OIDC_REFUSED';
    const disabled = code === 'ACCOUNT_DISABLED';
    await visit.report(disabled ? 'refused_disabled' : 'refused_elsewhere', null);
    return redirectTo(`${ERROR_PAGE}?error=${code}`, cookies);
  }
  await welcome(visit, house, await takeIn(visit, house, cookies));
  return redirectTo(location ?? '/', cookies);
};

/** `?error=` of the sign-in page → the refusal in words. */
export const getError: Route = async (visit) => {
  const code = visit.url.searchParams.get('error') ?? '';
  return answerProblem(new IdentityProblem(isRefusal(code) ? code : 'FAILED'));
};

/** Takes in the person whose session these cookies start. @returns their account */
async function takeIn(
  { address }: Visit,
  { options, sessions }: House,
  cookies: readonly string[],
): Promise<string | null> {
  const cookie = cookies.map((value) => value.split(';')[0]).join('; ');
  const { who } = await sessions.visitorOf(new Headers({ cookie }));
  if (who === null) return null;
  const { account, name, creditCode, organisation } = who;
  await options.takeIn?.({ account, name, creditCode, organisation, address });
  return account;
}

function codeOf(cause: unknown): RefusalCode {
  const error = wordFailure(cause);
  if (error instanceof IdentityProblem) return error.code;
  return error instanceof StoreProblem ? 'UNAVAILABLE' : 'FAILED';
}
