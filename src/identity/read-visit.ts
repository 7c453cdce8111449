import type { Visit } from './house.ts';
import { IdentityProblem } from './identity-problem.ts';

const LONGEST_TEXT = 2_000;

/** A text of the body. @throws IdentityProblem where there is none */
export function readText(visit: Visit, name: string): string {
  const value = readOptionalText(visit, name);
  if (value === undefined) throw new IdentityProblem('BAD_REQUEST', name);
  return value;
}

export function readOptionalText({ body }: Visit, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value;
  throw new IdentityProblem('BAD_REQUEST', name);
}

/** @throws IdentityProblem when nobody is signed in */
export function needSession({ who }: Visit): NonNullable<Visit['who']> {
  if (who === null) throw new IdentityProblem('NOT_SIGNED_IN');
  return who;
}
