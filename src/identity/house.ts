import type { Answer } from './ask-library.ts';
import type { IdentityOptions, SignInEvent } from './identity.ts';
import type { Library } from './library.ts';
import type { LockOut } from './lock-out.ts';
import type { Elsewhere } from './open-oidc.ts';
import type { Sessions, Visitor } from './sessions.ts';

/** What every route works with. */
export type House = {
  readonly options: IdentityOptions;
  readonly library: Library;
  readonly oidc: Elsewhere;
  readonly lockOut: LockOut;
  readonly sessions: Sessions;
};

/** One request, read. */
export type Visit = Visitor & {
  readonly request: Request;
  readonly url: URL;
  readonly body: Readonly<Record<string, unknown>>;
  /** The network address it came from. */
  readonly address: string | null;
  /** Asks the library's endpoint of this path, by POST. @throws IdentityProblem */
  ask(path: string, body: Readonly<Record<string, unknown>>): Promise<Answer>;
  report(what: SignInEvent['what'], account: string | null): Promise<void>;
};

export type Route = (visit: Visit, house: House) => Promise<Response>;
