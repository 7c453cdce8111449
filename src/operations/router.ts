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
import { type Listing, listingOf } from './listing.ts';
import { getCalculation } from './parties/get-calculation.ts';
import { getParty } from './parties/get-party.ts';
import { keepDossier } from './parties/keep-dossier.ts';
import { listCalculations } from './parties/list-calculations.ts';
import { listParties } from './parties/list-parties.ts';
import { listStatements } from './parties/list-statements.ts';
import { replayCalculation } from './parties/replay-calculation.ts';
import { saveCalculation } from './parties/save-calculation.ts';
import { getMe } from './people/get-me.ts';
import { listDemonstrationPosts } from './people/list-demonstration-posts.ts';

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
  resetDemonstration,
  checkCatalogue,
  dumpStore,
};

function listing(): Listing {
  return listingOf(router);
}

/** The list as its typed client sees it. */
export type Client = RouterClient<typeof router>;
