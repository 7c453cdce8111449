/** What the store keeps of cases: how they go, what is written in them, their notices and papers. */

export {
  type BatchCount,
  type BatchKey,
  countBatches,
  sumApproved,
} from './batches.ts';
export {
  DEADLINE_TOLD,
  listCasesToTell,
  listProvisionalCases,
  moveDeadline,
  noteDeadlineTold,
} from './case-deadlines.ts';
export {
  type ApplicationDraft,
  findApplicationDraft,
  listSubmitted,
  saveApplicationDraft,
} from './case-drafts.ts';
export {
  addCaseFile,
  addCaseFiles,
  listOwnFiles,
  listUsedFiles,
  MOST_CASE_FILES,
} from './case-files.ts';
export {
  type CaseCursor,
  type CaseDesk,
  type CaseSort,
  countCases,
  cursorOf,
  type ListedCase,
  listCases,
  listCasesOfNumbers,
} from './case-lists.ts';
export { findSharing } from './case-marks.ts';
export { addCaseNote, listCaseNotes } from './case-notes.ts';
export {
  addCase,
  addCaseEvent,
  type CaseLine,
  differences,
  findCase,
  findCaseOwners,
  findOpenCase,
  type KeptCase,
  type KeptEvent,
  lockCase,
  pageCaseIds,
  removeExampleCases,
  takeCaseNumbers,
} from './cases.ts';
export type { SampleWanted } from './check-schema.ts';
export { addDisposition, type KeptDisposition, listDispositions } from './dispositions.ts';
export {
  addNotice,
  type FollowedLine,
  findLastLine,
  findNotice,
  findNoticeOf,
  followLines,
  listNotices,
  type Notice,
  type NoticeSearch,
  removeExampleNotices,
} from './notices.ts';
export {
  addObjector,
  findObjectedLine,
  listObjectors,
} from './objections.ts';
export {
  countSubmitted,
  listClaimsOf,
  listPaidCases,
  type PaidCase,
  readSubmittedCases,
} from './other-cases.ts';
export {
  addPaper,
  countBatchPapers,
  findPaperByCode,
  findPaperByOfficeNumber,
  findReplacement,
  type IssuedPaper,
  listBatchPapers,
  listPapers,
  type NewPaper,
  removeExamplePapers,
  takeOfficeNumber,
  withdrawPaper,
} from './papers.ts';
export {
  countCasesOf,
  hasOpenCase,
  listCaseIdsOf,
  listDraftsOf,
  listSubmittedOf,
  removeDraftsOf,
  removeUnusedAttachments,
} from './party-applications.ts';
export { listPartyLines } from './party-lines.ts';
export { addDraw, findDraw, listApproved, listDraws, type SampleDraw } from './sample-draws.ts';
export { addSampleOutcome, listSampleOutcomes } from './sample-outcomes.ts';
export { addWholeCases, type WholeCase } from './whole-cases.ts';
export { addWholePapers, readWholePapers, type WholePaper } from './whole-papers.ts';
