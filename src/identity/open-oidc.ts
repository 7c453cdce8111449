import type { IdentityOptions, Oidc } from './identity.ts';
import { IdentityProblem } from './identity-problem.ts';
import { type Library, openLibrary } from './library.ts';
import { OIDC } from './oidc.ts';

const PATIENCE_MS = 10_000;

/** The city's own sign-in. Both throw an IdentityProblem when it is not set, or out of reach. */
export type Elsewhere = {
  /** The library that signs people in there. */
  readonly library: () => Promise<Library>;
  /** Comes back when the other house answers: nobody is sent to a house that is down. */
  readonly reach: () => Promise<void>;
};

/**
 * The library with the city's own sign-in. That is looked up when it is first wanted and not at
 * start, and again while it does not answer: an outage there neither stops this house nor lasts
 * longer than there.
 */
export function openOidc(options: IdentityOptions): Elsewhere {
  let found: Promise<Library> | undefined;
  return {
    async library() {
      if (options.oidc === undefined) throw new IdentityProblem('NO_OIDC');
      found ??= lookUp(options);
      try {
        return await found;
      } catch (error) {
        found = undefined;
        throw error;
      }
    },
    async reach() {
      if (options.oidc === undefined) throw new IdentityProblem('NO_OIDC');
      if (!(await answers(options.oidc))) throw new IdentityProblem('OIDC_UNREACHABLE');
    },
  };
}

async function answers({ discoveryUrl }: Oidc): Promise<boolean> {
  try {
    const answer = await fetch(discoveryUrl, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

async function lookUp(options: IdentityOptions): Promise<Library> {
  const library = openLibrary(options, true);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const context = await Promise.race([library.$context, late]);
  clearTimeout(timer);
  const known = context?.socialProviders.some(({ id }) => id === OIDC) ?? false;
  if (!known) throw new IdentityProblem('OIDC_UNREACHABLE');
  return library;
}
