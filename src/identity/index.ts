/** Who somebody is: accounts, passwords, sessions, second factors, the city's own sign-in. */
export type {
  Identity,
  IdentityOptions,
  Oidc,
  ResetLink,
  Session,
  SignInEvent,
  Vouched,
} from './identity.ts';
export { IdentityProblem } from './identity-problem.ts';
export { realEmail } from './oidc.ts';
export { openIdentity } from './open-identity.ts';
