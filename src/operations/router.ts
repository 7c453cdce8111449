import type { RouterClient } from '@orpc/server';
import { listAudit } from './audit/list-audit.ts';
import { listHistory } from './audit/list-history.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { checkCatalogue } from './catalogue/check-catalogue.ts';
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
import { getDossierTemplate } from './dossiers/get-dossier-template.ts';
import { readDossier } from './dossiers/read-dossier.ts';
import { type Listing, listingOf } from './listing.ts';
import { confirmFacts } from './parties/confirm-facts.ts';
import { erasePersonalData } from './parties/erase-personal-data.ts';
import { exportParty } from './parties/export-party.ts';
import { getCalculation } from './parties/get-calculation.ts';
import { getParty } from './parties/get-party.ts';
import { giveConsent } from './parties/give-consent.ts';
import { keepDossier } from './parties/keep-dossier.ts';
import { listCalculations } from './parties/list-calculations.ts';
import { listConsents } from './parties/list-consents.ts';
import { listParties } from './parties/list-parties.ts';
import { listStatements } from './parties/list-statements.ts';
import { previewImport } from './parties/preview-import.ts';
import { replayCalculation } from './parties/replay-calculation.ts';
import { revokeConsent } from './parties/revoke-consent.ts';
import { saveCalculation } from './parties/save-calculation.ts';
import { unmaskFacts } from './parties/unmask-facts.ts';
import { addAdministrator } from './people/add-administrator.ts';
import { addOrganisation } from './people/add-organisation.ts';
import { addPost } from './people/add-post.ts';
import { beginAttendance } from './people/begin-attendance.ts';
import { closePost } from './people/close-post.ts';
import { createAccount } from './people/create-account.ts';
import { delegatePost } from './people/delegate-post.ts';
import { disableAccount } from './people/disable-account.ts';
import { enableAccount } from './people/enable-account.ts';
import { endAttendance } from './people/end-attendance.ts';
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

/** Every operation. The API, the typed client and the command line come from this list. */
export const router = {
  assessDossier,
  listPolicies,
  listClauses,
  getClause,
  getVocabulary,
  listSamples,
  readDossier,
  getDossierTemplate,
  getCoverage,
  listCatalogueVersions,
  getSite,
  getMe: getMe(listing),
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
  erasePersonalData,
  exportParty,
  giveConsent,
  listConsents,
  previewImport,
  revokeConsent,
  unmaskFacts,
  resetDemonstration,
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
  listDelegations,
  listAgencies,
  giveMandate,
  revokeMandate,
  listMandates,
  beginAttendance,
  endAttendance,
  listAttendances,
  addAdministrator,
  listHistory: listHistory(listing),
  listAudit: listAudit(listing),
  verifyAudit,
  checkCatalogue,
  copyRecords,
};

function listing(): Listing {
  return listingOf(router);
}

/** The list as its typed client sees it. */
export type Client = RouterClient<typeof router>;
