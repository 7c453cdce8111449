/** The only place with a database driver. */
export {
  type Attendance,
  addAttendance,
  endAttendance,
  listAttendances,
} from './attendances.ts';
export {
  type AuditEntry,
  type AuditSearch,
  appendAudit,
  checkAudit,
  type KeptEntry,
  listAudit,
} from './audit-log.ts';
export {
  type Calculation,
  type CalculationLine,
  findCalculation,
  listCalculations,
  saveCalculation,
} from './calculations.ts';
export {
  addVersion,
  digestOfFiles,
  lastPublished,
  listCatalogueVersions,
  lockVersions,
  type Origin,
  readCatalogueVersion,
  type Taking,
  takeInCatalogue,
} from './catalogue-versions.ts';
export {
  addMandate,
  type KeptMandate,
  listMandates,
  revokeMandate,
} from './mandates.ts';
export {
  openStore,
  type Reading,
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
  addHolding,
  addPost,
  closePost,
  type KeptHolding,
  listHoldings,
  listPosts,
  type PostLine,
  revokeHolding,
} from './posts.ts';
export {
  addDraft,
  addDraftStep,
  addDraftText,
  type By,
  type Draft,
  type DraftState,
  type DraftSummary,
  findDraft,
  listDrafts,
  lockDraft,
} from './publication-drafts.ts';
export {
  addHold,
  addHoldStep,
  type Hold,
  holdsRevision,
  listHolds,
  lockHolds,
} from './publication-holds.ts';
export {
  addReview,
  countingReview,
  type KeptReview,
  listReviews,
  REVIEW_KINDS,
  type ReviewKind,
} from './publication-reviews.ts';
export { addPublication, listPublications, type PublishedVersion } from './publication-versions.ts';
export { StoreProblem } from './store-problem.ts';
