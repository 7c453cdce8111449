import { fileBatch } from './batches/file-batch.ts';
import { getBatch } from './batches/get-batch.ts';
import { listBatches } from './batches/list-batches.ts';
import { addCaseDocument } from './case-files/add-case-document.ts';
import { getCaseFile } from './case-files/get-case-file.ts';
import { listCaseFiles } from './case-files/list-case-files.ts';
import { addCaseNote } from './case-notes/add-case-note.ts';
import { listCaseNotes } from './case-notes/list-case-notes.ts';
import { exportCase } from './case-package/export-case.ts';
import { actInCase } from './cases/act-in-case.ts';
import { actInCases } from './cases/act-in-cases.ts';
import { countCases } from './cases/count-cases.ts';
import { getCase } from './cases/get-case.ts';
import { listCases } from './cases/list-cases.ts';
import { openCase } from './cases/open-case.ts';
import { saveApplication } from './cases/save-application.ts';
import { checkCase } from './checks/check-case.ts';
import { disposeOfDoubt } from './checks/dispose-of-doubt.ts';
import { drawSample } from './checks/draw-sample.ts';
import { listDraws } from './checks/list-draws.ts';
import { settleSample } from './checks/settle-sample.ts';
import type { Listing } from './listing.ts';
import { endNotices } from './notices/end-notices.ts';
import { exportNotices } from './notices/export-notices.ts';
import { findObjection } from './notices/find-objection.ts';
import { getNotice } from './notices/get-notice.ts';
import { getNoticeFeed } from './notices/get-notice-feed.ts';
import { listCasesToPublish } from './notices/list-cases-to-publish.ts';
import { listNotices } from './notices/list-notices.ts';
import { listObjections } from './notices/list-objections.ts';
import { objectToNotice } from './notices/object-to-notice.ts';
import { previewNotice } from './notices/preview-notice.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { unmaskObjector } from './notices/unmask-objector.ts';
import { issuePaper } from './papers/issue-paper.ts';
import { listCasePapers } from './papers/list-case-papers.ts';
import { withdrawPaper } from './papers/withdraw-paper.ts';

/** What is done in cases, from the application to the notice. */
export const caseOperations = (listing: () => Listing) => ({
  openCase,
  saveApplication,
  getCase,
  listCases,
  countCases,
  actInCase,
  actInCases,
  listBatches,
  getBatch,
  fileBatch,
  checkCase,
  disposeOfDoubt,
  drawSample,
  listDraws,
  settleSample,
  listCaseFiles,
  getCaseFile,
  addCaseDocument,
  addCaseNote,
  listCaseNotes,
  exportCase: exportCase(listing),
  listCasePapers,
  issuePaper,
  withdrawPaper,
  listNotices,
  getNotice,
  getNoticeFeed,
  exportNotices,
  listCasesToPublish,
  previewNotice,
  publishNotice,
  endNotices,
  objectToNotice,
  findObjection,
  listObjections,
  unmaskObjector,
});
