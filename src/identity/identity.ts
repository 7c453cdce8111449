import type { Account, Store, Writing } from '../store/index.ts';

/** What happened when somebody signed in, tried to, or changed how they do. For the audit log. */
export type SignInEvent = {
  readonly what:
    | 'signed_in'
    | 'second_step_asked'
    | 'second_step_made'
    | 'wrong_password'
    | 'wrong_code'
    | 'locked_out'
    | 'refused_disabled'
    | 'refused_elsewhere'
    | 'signed_out'
    | 'reset_asked'
    | 'password_changed'
    | 'second_factor_on'
    | 'second_factor_off'
    | 'backup_codes_renewed';
  /** null where nobody of the house is meant, or nobody knows who. */
  readonly account: string | null;
  /** The network address it came from. */
  readonly address: string | null;
};

/** Who is signed in. */
export type Session = {
  readonly account: string;
  readonly name: string;
  /** null for one who came from elsewhere without. */
  readonly email: string | null;
  /** Whether the second step was made in this session: what some roles require. */
  readonly secondFactor: boolean;
  /** Whether the account has a second factor at all. */
  readonly secondFactorOn: boolean;
  /** What the city's own sign-in says of the person's organisation. */
  readonly creditCode: string | null;
  readonly organisation: string | null;
};

/** The city's own sign-in, by OpenID Connect. */
export type Oidc = {
  /** The address of `…/.well-known/openid-configuration`. */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the sign-in page calls it. */
  readonly name: string;
  /** The claims of the ID token that hold the organisation; the names here are the defaults. */
  readonly claims?: {
    /** `credit_code` */
    readonly creditCode: string;
    /** `organisation` */
    readonly organisation: string;
  };
};

/** Somebody for whom the city's own sign-in vouches just now, with what it says of them. */
export type Vouched = Pick<Session, 'account' | 'name' | 'creditCode' | 'organisation'> & {
  /** The network address they come from. */
  readonly address: string | null;
};

/** A link by which somebody sets a password; to be sent to them and nobody else. */
export type ResetLink = {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly link: string;
};

/** How a password is kept: what `verify` is given as `hash` is what `hash` made of it. */
type Hashing = {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (given: {
    readonly hash: string;
    readonly password: string;
  }) => Promise<boolean>;
};

export type IdentityOptions = {
  readonly store: Store;
  /** At least 32 characters; sessions and second factors last as long as it does. */
  readonly secret: string;
  /** Where the house is reached, as `https://…`. Undefined: wherever a request says it came to. */
  readonly address: string | undefined;
  /** Further origins from which the web app may call. */
  readonly trustedOrigins: readonly string[];
  readonly oidc?: Oidc;
  /** Takes in who comes by `oidc`, each time, before they are let in. When it fails, they are not. */
  readonly takeIn?: (who: Vouched) => Promise<void>;
  /** Milliseconds since 1970, as the wall clock has it. */
  readonly now: () => number;
  /** Writes down what happened. When it fails, the request that caused it fails. */
  readonly report: (event: SignInEvent) => Promise<void>;
  /** Sends the link to one who forgot the password. Without it nobody can ask for one. */
  readonly sendResetLink?: (link: ResetLink) => Promise<void>;
  /** How passwords are kept, for tests only: without it by scrypt, which is slow on purpose. */
  readonly hashing?: Hashing | undefined;
  /** Gets what went wrong inside; no names, addresses or passwords in it. */
  readonly fail: (message: string) => void;
};

/**
 * Who somebody is. Inside `store.write` only that may be called which takes its handle as `within`.
 */
export type Identity = {
  /** Answers everything under /api/auth. @param address the network address it came from */
  handle(request: Request, address: string | null): Promise<Response>;
  /** Who sent these headers; null: nobody that is signed in. Keeps the session from idling out. */
  sessionOf(headers: Headers): Promise<Session | null>;
  /**
   * Adds an account. Without a password its owner sets one by a link of `makeResetLink`.
   * @returns its id. @throws IdentityProblem
   */
  createAccount(
    account: {
      readonly name: string;
      readonly email: string;
      readonly password: string | null;
      readonly phone?: string;
    },
    within?: Writing,
  ): Promise<string>;
  /** A link for an hour, to be sent. @throws IdentityProblem */
  makeResetLink(account: string): Promise<ResetLink>;
  /** Sets a password and signs the account out everywhere. @throws IdentityProblem */
  setPassword(account: string, password: string): Promise<void>;
  /** Signs the account out everywhere and lets it in no more. @throws IdentityProblem */
  disableAccount(account: string, within?: Writing): Promise<void>;
  enableAccount(account: string, within?: Writing): Promise<void>;
  endSessions(account: string): Promise<void>;
  listAccounts(ids: readonly string[]): Promise<Account[]>;
  /**
   * Signs somebody in without asking anything: for the roles of the demonstration city only, and
   * the caller decides. @returns values for Set-Cookie. @throws IdentityProblem
   */
  signInAs(account: string, address: string | null): Promise<string[]>;
  /** The same as an answer over HTTP, a refusal included. */
  letIn(account: string, address: string | null): Promise<Response>;
};
