import type { Problem } from '../../rules/view.ts';

/** The problems that the server found in what was sent; none where it failed otherwise. */
export function problemsOf(error: unknown): readonly Problem[] {
  const data = property(error, 'data');
  const problems = property(data, 'problems');
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}

/** Whether the server said that there is no such thing. */
export function isNotFound(error: unknown): boolean {
  return property(error, 'status') === 404 || property(error, 'code') === 'NOT_FOUND';
}

/** Whether what an address names is not there: there is no such thing, or could be none. */
export function isMissing(error: unknown): boolean {
  return isNotFound(error) || property(error, 'status') === 400;
}

/** Whether one must sign in first, or again. */
export function isSignedOut(error: unknown): boolean {
  const code = property(error, 'code');
  return code === 'UNAUTHORIZED' || code === 'NOT_SIGNED_IN';
}

/** Whether it is not for the post in which it was called. */
export function isForbidden(error: unknown): boolean {
  return property(error, 'code') === 'FORBIDDEN';
}

/** Whether nothing was done because the post that was chosen is not held today. */
export function isPostLost(error: unknown): boolean {
  return isForbidden(error) && problemsOf(error).some(({ field }) => field === 'zhida-post');
}

/** Whether somebody else was faster. */
export function isConflict(error: unknown): boolean {
  return property(error, 'status') === 409 || property(error, 'code') === 'CONFLICT';
}

function isProblem(value: unknown): value is Problem {
  const message = property(value, 'message');
  return (
    typeof property(value, 'field') === 'string' && typeof property(message, 'zh') === 'string'
  );
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
