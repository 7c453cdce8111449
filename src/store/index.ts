/** The only place with a database driver. */
export {
  type Account,
  addAccount,
  type Claims,
  disableAccount,
  findAccountByEmail,
  keepClaims,
  keepPassword,
  listAccounts,
} from './accounts.ts';
export {
  type Calculation,
  type CalculationLine,
  findCalculation,
  listCalculations,
  saveCalculation,
} from './calculations.ts';
export {
  listCatalogueVersions,
  publishCatalogue,
  readCatalogueVersion,
} from './catalogue-versions.ts';
export {
  openStore,
  type Store,
  type StoreLocation,
  type Writing,
} from './open-store.ts';
export {
  addParty,
  findParty,
  type KeptStatement,
  listParties,
  type Party,
  readStatements,
  removeExampleParties,
  revisionOf,
  writeDossier,
} from './parties.ts';
export { listPartyLines } from './party-lines.ts';
export {
  endSession,
  endSessions,
  findSession,
  keepSecondFactor,
  keepSeen,
  removeIdleSessions,
  type SignedIn,
} from './sessions.ts';
export { forgetAttempts, keepAttempts, readAttempts, takeAttempts } from './sign-in-attempts.ts';
export { StoreProblem } from './store-problem.ts';
export { wordFailure } from './word-failure.ts';
