import type { RouterClient } from '@orpc/server';
import { checkCatalogue } from './catalogue/check-catalogue.ts';
import { getClause } from './catalogue/get-clause.ts';
import { getCoverage } from './catalogue/get-coverage.ts';
import { getVocabulary } from './catalogue/get-vocabulary.ts';
import { listCatalogueVersions } from './catalogue/list-catalogue-versions.ts';
import { listClauses } from './catalogue/list-clauses.ts';
import { listPolicies } from './catalogue/list-policies.ts';
import { listSamples } from './catalogue/list-samples.ts';
import { dumpStore } from './city/dump-store.ts';
import { getSite } from './city/get-site.ts';
import { resetDemonstration } from './city/reset-demonstration.ts';
import { assessDossier } from './dossiers/assess-dossier.ts';
import { getDossierTemplate } from './dossiers/get-dossier-template.ts';
import { readDossier } from './dossiers/read-dossier.ts';
import { getCalculation } from './parties/get-calculation.ts';
import { getParty } from './parties/get-party.ts';
import { keepDossier } from './parties/keep-dossier.ts';
import { listCalculations } from './parties/list-calculations.ts';
import { listParties } from './parties/list-parties.ts';
import { listStatements } from './parties/list-statements.ts';
import { replayCalculation } from './parties/replay-calculation.ts';
import { saveCalculation } from './parties/save-calculation.ts';
import { checkDraft } from './publication/check-draft.ts';
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
  listParties,
  getParty,
  listStatements,
  keepDossier,
  saveCalculation,
  listCalculations,
  getCalculation,
  replayCalculation,
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
  listPublications,
  listReviews,
  recordReview,
  listHolds,
  proposeHold,
  confirmHold,
  declineHold,
  proposeLift,
  confirmLift,
  importCatalogue,
  checkCatalogue,
  dumpStore,
};

/** The list as its typed client sees it. */
export type Client = RouterClient<typeof router>;
