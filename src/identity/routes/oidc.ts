import { answerProblem, answerWith, redirectTo } from '../answers.ts';
import { askLibrary } from '../ask-library.ts';
import type { House, Route } from '../house.ts';
import { IdentityProblem } from '../identity-problem.ts';
import { ERROR_PAGE, OIDC } from '../oidc.ts';
import { readOptionalText } from '../read-visit.ts';
import { isRefusal, refusalOf } from '../words.ts';
import { welcome } from './sign-in.ts';

/**
 * `{ callbackURL? }` → `{ url }`: where the browser goes to sign in at the city's own house; it
 * comes back to callbackURL, or to the sign-in page with `?error=`.
 */
export const startElsewhere: Route = async (visit, house) => {
  const { body, cookies } = await askLibrary(
    await house.withOidc(),
    visit.request,
    '/sign-in/social',
    {
      provider: OIDC,
      callbackURL: readOptionalText(visit, 'callbackURL') ?? '/',
      errorCallbackURL: ERROR_PAGE,
      disableRedirect: true,
    },
  );
  return answerWith({ url: body.url }, cookies);
};

/** Where the city's own house sends the browser back to. */
export const finishElsewhere: Route = async (visit, house) => {
  const path = `/callback/${OIDC}${visit.url.search}`;
  const library = await house.withOidc();
  const { cookies, location } = await askLibrary(library, visit.request, path, null);
  const error = new URL(location ?? '/', visit.url).searchParams.get('error');
  if (error !== null) {
    const code = refusalOf(error) ?? 'OIDC_REFUSED';
    const disabled = code === 'ACCOUNT_DISABLED';
    await visit.report(disabled ? 'refused_disabled' : 'refused_elsewhere', null);
    return redirectTo(`${ERROR_PAGE}?error=${code}`, cookies);
  }
  await welcome(visit, house, await accountOf(house, cookies));
  return redirectTo(location ?? '/', cookies);
};

/** `?error=` of the sign-in page → the refusal in words. */
export const getError: Route = async (visit) => {
  const code = visit.url.searchParams.get('error') ?? '';
  return answerProblem(new IdentityProblem(isRefusal(code) ? code : 'FAILED'));
};

/** Whose session these cookies start. */
async function accountOf({ sessions }: House, cookies: readonly string[]): Promise<string | null> {
  const cookie = cookies.map((value) => value.split(';')[0]).join('; ');
  const { who } = await sessions.visitorOf(new Headers({ cookie }));
  return who?.account ?? null;
}
