import { StoreProblem, wordFailure } from '../store/index.ts';
import type { Message } from '../values/index.ts';
import { IdentityProblem } from './identity-problem.ts';
import { statusOf } from './words.ts';

const NO_STORE = { 'cache-control': 'no-store' };

/** A JSON answer. @param cookies values of Set-Cookie */
export function answerWith(body: unknown, cookies: readonly string[] = [], status = 200): Response {
  const headers = new Headers(NO_STORE);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return Response.json(body, { status, headers });
}

export function redirectTo(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ ...NO_STORE, location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 302, headers });
}

/** A refusal in the form that the operations have too. @throws what is no refusal */
export function answerProblem(cause: unknown): Response {
  const error = wordFailure(cause);
  if (error instanceof StoreProblem) return problem('UNAVAILABLE', 503, '', [error.words]);
  if (!(error instanceof IdentityProblem)) throw error;
  const { code, field, messages } = error;
  const answer = problem(code, statusOf(code), field, messages);
  if (code === 'LOCKED_OUT') answer.headers.set('retry-after', '900');
  return answer;
}

function problem(
  code: string,
  status: number,
  field: string,
  messages: readonly Message[],
): Response {
  const problems = messages.map((message) => ({ field, message }));
  const [first] = messages;
  const message = first === undefined ? code : `${first.zh} ${first.en}`;
  return answerWith({ defined: false, code, status, message, data: { problems } }, [], status);
}
