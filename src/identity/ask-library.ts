import { z } from 'zod';
import { IdentityProblem } from './identity-problem.ts';
import { BASE_PATH, type Library } from './library.ts';
import { refusalOf } from './words.ts';

/** What the library answered. */
export type Answer = {
  readonly body: Readonly<Record<string, unknown>>;
  /** Values of Set-Cookie. */
  readonly cookies: string[];
  /** Where it sends the browser. */
  readonly location: string | null;
};

const errorShape = z.object({ code: z.string() });

/**
 * Asks an endpoint of the library as the visitor would, with a body of ours; null asks by GET.
 * @throws IdentityProblem for what it refuses
 */
export async function askLibrary(
  library: Library,
  request: Request,
  path: string,
  body: Readonly<Record<string, unknown>> | null,
): Promise<Answer> {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  const response = await library.handler(
    new Request(new URL(BASE_PATH + path, request.url), {
      headers,
      ...(body === null ? {} : { method: 'POST', body: JSON.stringify(body) }),
    }),
  );
  const said: unknown = await response.json().catch(() => null);
  if (response.status >= 400) throw problemOf(response.status, said);
  return {
    body: z.record(z.string(), z.unknown()).catch({}).parse(said),
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
  };
}

function problemOf(status: number, said: unknown): IdentityProblem {
  const { data } = errorShape.safeParse(said);
  const known = data && refusalOf(data.code);
  return new IdentityProblem(known ?? (status >= 500 ? 'FAILED' : 'BAD_REQUEST'));
}
