import type { IdentityOptions } from './identity.ts';
import { IdentityProblem } from './identity-problem.ts';
import { type Library, openLibrary } from './library.ts';
import { OIDC } from './oidc.ts';

const PATIENCE_MS = 10_000;

/**
 * The library with the city's own sign-in. That is looked up when it is first wanted and not at
 * start, and again while it does not answer: an outage there neither stops this house nor lasts
 * longer than there.
 */
export function openOidc(options: IdentityOptions): () => Promise<Library> {
  let found: Promise<Library> | undefined;
  return async () => {
    if (options.oidc === undefined) throw new IdentityProblem('NO_OIDC');
    found ??= lookUp(options);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
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
