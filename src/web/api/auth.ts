/** What sign-in refuses: its problems in both languages, as those of the operations. */
export class AuthProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly data: unknown;
  /** Seconds after which one may try again, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(answer: { code: string; data: unknown }, status: number, retryAfter?: number) {
    super(answer.code);
    this.code = answer.code;
    this.status = status;
    this.data = answer.data;
    this.retryAfter = retryAfter;
  }
}

type Body = Readonly<Record<string, unknown>>;

/** Sends something to the sign-in of the server. @throws AuthProblem when it is refused */
export function postAuth<T>(path: `/${string}`, body: Body = {}): Promise<T> {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Asks something of the sign-in of the server. @throws AuthProblem when it is refused */
export function getAuth<T>(path: `/${string}`, signal: AbortSignal): Promise<T> {
  return ask(path, { signal });
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api/auth${path}`, init);
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new AuthProblem(
    { code: String(answer.code ?? response.status), data: answer.data },
    response.status,
    Number.isFinite(wait) ? wait : undefined,
  );
}
