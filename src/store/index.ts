/** The only place with a database driver. */

export { closeAccount, readAccountData } from './account-data.ts';
export {
  type Account,
  addAccount,
  type Claims,
  disableAccount,
  findAccountByEmail,
  hasCredential,
  keepClaims,
  keepPassword,
  listAccounts,
} from './accounts.ts';
export {
  addPartyOnce,
  hasHeld,
  isNoted,
  listHoldersFrom,
  lockPartyByCode,
  signsInElsewhere,
} from './arrivals.ts';
export type { FileReaders } from './attachment-schema.ts';
export {
  type Attachment,
  addAttachment,
  addUsedFiles,
  describeAttachment,
  findAttachment,
  listAttachments,
  listOwnedDigests,
  MOST_ATTACHMENTS,
  noteUses,
  removeAttachment,
} from './attachments.ts';
export {
  addAttendance,
  endAttendance,
  listAttendances,
} from './attendances.ts';
export {
  type AuditEntry,
  appendAudit,
  auditHash,
  type ChainedEntry,
  checkAudit,
  countAudit,
  hasAuditHash,
  type KeptEntry,
  listAudit,
  listAuditDetails,
  listAuditOfCase,
} from './audit-log.ts';
export { backUp, type Progress } from './backup/back-up.ts';
export { restore } from './backup/restore.ts';
export {
  type Calculation,
  type CalculationLine,
  countCalculations,
  findCalculation,
  listCalculations,
  readCalculations,
  saveCalculation,
} from './calculations.ts';
export {
  addCall,
  amendCall,
  type CallSearch,
  findCall,
  type KeptCall,
  type KeptCallText,
  listCalls,
  listCallTexts,
  lockCall,
  publishCall,
  saveCallText,
  textOfCall,
} from './calls.ts';
export {
  addVersion,
  countingVersion,
  digestOfFiles,
  lastPublished,
  listCatalogueVersions,
  lockVersions,
  readCatalogueVersion,
  type Taking,
  takeInCatalogue,
} from './catalogue-versions.ts';
export { claimCity, findCityKind, lockCity } from './city.ts';
export { listUnclaimed, listWaiting, lockParty, type Waiting } from './colleagues.ts';
export { type CityKind, type DraftState, PURPOSES } from './column-values.ts';
export {
  addConsent,
  hasConsent,
  listConsents,
  revokeConsents,
} from './consents.ts';
export {
  type Claim,
  claimDelivery,
  forgetSecrets,
  keepPlan,
  listDeadDeliveries,
  type Planned,
  retryDelivery,
  type Settlement,
  settleDelivery,
  takeUnplanned,
  type Unplanned,
} from './deliveries.ts';
export { pageAccounts, pagePosts } from './directory.ts';
export { setExampleAccounts } from './example-accounts.ts';
export {
  addMandate,
  type KeptMandate,
  listMandates,
  revokeMandate,
  takeEndingMandates,
} from './mandates.ts';
export {
  findPreference,
  keepPreference,
  USUAL_PREFERENCE,
} from './message-preferences.ts';
export {
  countUnread,
  type KeptMessage,
  listHolders,
  listMessages,
  markRead,
  sendMessage,
  wasTold,
} from './messages.ts';
export { listAccountNames, listNames, listPartyNames, type Names } from './names.ts';
export * from './of-cases.ts';
export {
  openStore,
  type Reading,
  type Store,
  type StoreLocation,
  type Writing,
} from './open-store.ts';
export {
  addParty,
  eraseValues,
  findParty,
  findPartyByCode,
  type KeptStatement,
  listParties,
  type Party,
  pageStatements,
  readKindStatements,
  readStatements,
  removeExampleParties,
  restateFacts,
  revisionOf,
  writeDossier,
} from './parties.ts';
export { addWordings, listWordings } from './policy-wordings.ts';
export {
  addHolding,
  addPost,
  closePost,
  dayOfText,
  type KeptHolding,
  listHoldings,
  listPosts,
  lockAccount,
  type PostLine,
  revokeHolding,
} from './posts.ts';
export {
  addDraft,
  addDraftStep,
  addDraftText,
  type By,
  type Draft,
  type DraftSummary,
  findDraft,
  listDrafts,
  lockDraft,
  OPEN_DRAFTS,
} from './publication-drafts.ts';
export {
  addHold,
  addHoldStep,
  type Hold,
  holdsRevision,
  isHeld,
  listHolds,
  lockHolds,
} from './publication-holds.ts';
export {
  addReview,
  countingReview,
  type KeptReview,
  listReviews,
} from './publication-reviews.ts';
export { addPublication, listPublications } from './publication-versions.ts';
export {
  endChallenges,
  endSession,
  endSessions,
  findSession,
  keepSecondFactor,
  keepSeen,
  type LiveSession,
  removeIdleSessions,
} from './sessions.ts';
export { forgetAttempts, keepAttempts, readAttempts, takeAttempts } from './sign-in-attempts.ts';
export { StoreProblem } from './store-problem.ts';
export { listUnusedFiles, noteFile, noteFiles, takeUnusedFile } from './stored-files.ts';
export { wordFailure } from './word-failure.ts';
