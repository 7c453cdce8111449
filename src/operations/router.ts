import type { RouterClient } from '@orpc/server';
import { addAttachment } from './attachments/add-attachment.ts';
import { describeAttachment } from './attachments/describe-attachment.ts';
import { getAttachment } from './attachments/get-attachment.ts';
import { listAttachments } from './attachments/list-attachments.ts';
import { removeAttachment } from './attachments/remove-attachment.ts';
import { listAudit } from './audit/list-audit.ts';
import { listHistory } from './audit/list-history.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { amendCall } from './calls/amend-call.ts';
import { getCall } from './calls/get-call.ts';
import { getCallCalendar } from './calls/get-call-calendar.ts';
import { listCalls } from './calls/list-calls.ts';
import { listOffices } from './calls/list-offices.ts';
import { listProcedures } from './calls/list-procedures.ts';
import { publishCall } from './calls/publish-call.ts';
import { saveCall } from './calls/save-call.ts';
import { caseOperations } from './case-operations.ts';
import { verifyCases } from './cases/verify-cases.ts';
import { checkCatalogue } from './catalogue/check-catalogue.ts';
import { exportCalendar } from './catalogue/export-calendar.ts';
import { getCalendar } from './catalogue/get-calendar.ts';
import { getClause } from './catalogue/get-clause.ts';
import { getCoverage } from './catalogue/get-coverage.ts';
import { getVocabulary } from './catalogue/get-vocabulary.ts';
import { listCatalogueVersions } from './catalogue/list-catalogue-versions.ts';
import { listClauses } from './catalogue/list-clauses.ts';
import { listPolicies } from './catalogue/list-policies.ts';
import { listSamples } from './catalogue/list-samples.ts';
import { copyRecords } from './city/copy-records.ts';
import { getSite } from './city/get-site.ts';
import { resetDemonstration } from './city/reset-demonstration.ts';
import { assessDossier } from './dossiers/assess-dossier.ts';
import { findPath } from './dossiers/find-path.ts';
import { getDossierTemplate } from './dossiers/get-dossier-template.ts';
import { readDossier } from './dossiers/read-dossier.ts';
import { getPolicyWording } from './intake/get-policy-wording.ts';
import { keepPolicyText } from './intake/keep-policy-text.ts';
import { readPolicyText } from './intake/read-policy-text.ts';
import { type Listing, listingOf } from './listing.ts';
import { countUnread } from './messages/count-unread.ts';
import { getPreferences } from './messages/get-preferences.ts';
import { listDeadDeliveries } from './messages/list-dead-deliveries.ts';
import { listMessages } from './messages/list-messages.ts';
import { markRead } from './messages/mark-read.ts';
import { retryDelivery } from './messages/retry-delivery.ts';
import { setPreferences } from './messages/set-preferences.ts';
import { verifyPaper } from './papers/verify-paper.ts';
import { addEvidence } from './parties/add-evidence.ts';
import { confirmFacts } from './parties/confirm-facts.ts';
import { erasePersonalData } from './parties/erase-personal-data.ts';
import { exportParty } from './parties/export-party.ts';
import { exportPartyWorkbook } from './parties/export-party-workbook.ts';
import { getCalculation } from './parties/get-calculation.ts';
import { getFaultyRows } from './parties/get-faulty-rows.ts';
import { getParty } from './parties/get-party.ts';
import { giveConsent } from './parties/give-consent.ts';
import { keepDossier } from './parties/keep-dossier.ts';
import { listCalculations } from './parties/list-calculations.ts';
import { listConsents } from './parties/list-consents.ts';
import { listParties } from './parties/list-parties.ts';
import { listStatements } from './parties/list-statements.ts';
import { previewErasure } from './parties/preview-erasure.ts';
import { previewImport } from './parties/preview-import.ts';
import { replayCalculation } from './parties/replay-calculation.ts';
import { revokeConsent } from './parties/revoke-consent.ts';
import { saveCalculation } from './parties/save-calculation.ts';
import { unmaskFacts } from './parties/unmask-facts.ts';
import { addAdministrator } from './people/add-administrator.ts';
import { addOrganisation } from './people/add-organisation.ts';
import { addPost } from './people/add-post.ts';
import { beginAttendance } from './people/begin-attendance.ts';
import { closeAccount } from './people/close-account.ts';
import { closePost } from './people/close-post.ts';
import { admitColleague } from './people/colleagues/admit-colleague.ts';
import { declineColleague } from './people/colleagues/decline-colleague.ts';
import { inviteColleague } from './people/colleagues/invite-colleague.ts';
import { listColleagues } from './people/colleagues/list-colleagues.ts';
import { reinviteColleague } from './people/colleagues/reinvite-colleague.ts';
import { removeColleague } from './people/colleagues/remove-colleague.ts';
import { createAccount } from './people/create-account.ts';
import { declineDelegation } from './people/decline-delegation.ts';
import { delegatePost } from './people/delegate-post.ts';
import { disableAccount } from './people/disable-account.ts';
import { enableAccount } from './people/enable-account.ts';
import { endAttendance } from './people/end-attendance.ts';
import { exportAccount } from './people/export-account.ts';
import { getMe } from './people/get-me.ts';
import { giveMandate } from './people/give-mandate.ts';
import { givePost } from './people/give-post.ts';
import { inviteAccount } from './people/invite-account.ts';
import { listAccounts } from './people/list-accounts.ts';
import { listAgencies } from './people/list-agencies.ts';
import { listAttendances } from './people/list-attendances.ts';
import { listDelegations } from './people/list-delegations.ts';
import { listDemonstrationPosts } from './people/list-demonstration-posts.ts';
import { listMandates } from './people/list-mandates.ts';
import { listOrganisations } from './people/list-organisations.ts';
import { listPosts } from './people/list-posts.ts';
import { revokeDelegation } from './people/revoke-delegation.ts';
import { revokeHolding } from './people/revoke-holding.ts';
import { revokeMandate } from './people/revoke-mandate.ts';
import { checkDraft } from './publication/check-draft.ts';
import { draftDates } from './publication/concerns/draft-dates.ts';
import { listDocumentConcerns } from './publication/concerns/list-document-concerns.ts';
import { confirmHold } from './publication/confirm-hold.ts';
import { confirmLift } from './publication/confirm-lift.ts';
import { declineHold } from './publication/decline-hold.ts';
import { getDraft } from './publication/get-draft.ts';
import { importCatalogue } from './publication/import-catalogue.ts';
import { listDrafts } from './publication/list-drafts.ts';
import { listHolds } from './publication/list-holds.ts';
import { listPublications } from './publication/list-publications.ts';
import { listReviews } from './publication/list-reviews.ts';
import { listSources } from './publication/list-sources.ts';
import { proposeHold } from './publication/propose-hold.ts';
import { proposeLift } from './publication/propose-lift.ts';
import { publishDraft } from './publication/publish-draft.ts';
import { recordReview } from './publication/record-review.ts';
import { returnDraft } from './publication/return-draft.ts';
import { saveDraft } from './publication/save-draft.ts';
import { submitDraft } from './publication/submit-draft.ts';
import { withdrawDraft } from './publication/withdraw-draft.ts';

/** Every operation. The API, the typed client and the command line come from this list. */
export const router = {
  assessDossier,
  findPath,
  listPolicies,
  listClauses,
  getClause,
  getVocabulary,
  getCalendar,
  exportCalendar,
  listSamples,
  readDossier,
  getDossierTemplate,
  getCoverage,
  listCatalogueVersions,
  getSite,
  verifyPaper,
  getMe: getMe(listing),
  exportAccount: exportAccount(listing),
  closeAccount,
  listDemonstrationPosts,
  listParties,
  getParty,
  listStatements,
  keepDossier,
  saveCalculation,
  listCalculations,
  getCalculation,
  replayCalculation,
  confirmFacts,
  addEvidence,
  previewErasure,
  erasePersonalData,
  exportParty: exportParty(listing),
  exportPartyWorkbook: exportPartyWorkbook(listing),
  giveConsent,
  listConsents,
  previewImport,
  getFaultyRows,
  revokeConsent,
  unmaskFacts,
  addAttachment,
  listAttachments,
  getAttachment,
  describeAttachment,
  removeAttachment,
  resetDemonstration,
  listSources,
  listDrafts,
  getDraft,
  checkDraft,
  saveDraft,
  submitDraft,
  returnDraft,
  withdrawDraft,
  publishDraft,
  listDocumentConcerns,
  draftDates,
  listPublications,
  listReviews,
  recordReview,
  readPolicyText,
  keepPolicyText,
  getPolicyWording,
  listHolds,
  proposeHold,
  confirmHold,
  declineHold,
  proposeLift,
  confirmLift,
  importCatalogue,
  listCalls,
  getCall,
  getCallCalendar,
  listProcedures,
  listOffices,
  saveCall,
  publishCall,
  amendCall,
  addOrganisation,
  listOrganisations,
  addPost,
  closePost,
  listPosts,
  createAccount,
  inviteAccount,
  listAccounts,
  disableAccount,
  enableAccount,
  givePost,
  revokeHolding,
  delegatePost,
  revokeDelegation,
  declineDelegation,
  listDelegations,
  listColleagues,
  admitColleague,
  declineColleague,
  inviteColleague,
  reinviteColleague,
  removeColleague,
  listAgencies,
  giveMandate,
  revokeMandate,
  listMandates,
  beginAttendance,
  endAttendance,
  listAttendances,
  addAdministrator,
  ...caseOperations(listing),
  listMessages,
  countUnread,
  markRead,
  getPreferences,
  setPreferences,
  listDeadDeliveries,
  retryDelivery,
  listHistory: listHistory(listing),
  listAudit: listAudit(listing),
  verifyAudit,
  verifyCases,
  checkCatalogue,
  copyRecords,
};

function listing(): Listing {
  return listingOf(router);
}

/** The list as its typed client sees it. */
export type Client = RouterClient<typeof router>;
