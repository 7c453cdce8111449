import type { RouterClient } from '@orpc/server';
import { checkCatalogue } from './catalogue/check-catalogue.ts';
import { getClause } from './catalogue/get-clause.ts';
import { getCoverage } from './catalogue/get-coverage.ts';
import { getVocabulary } from './catalogue/get-vocabulary.ts';
import { listClauses } from './catalogue/list-clauses.ts';
import { listPolicies } from './catalogue/list-policies.ts';
import { listSamples } from './catalogue/list-samples.ts';
import { assessDossier } from './dossiers/assess-dossier.ts';
import { getDossierTemplate } from './dossiers/get-dossier-template.ts';
import { readDossier } from './dossiers/read-dossier.ts';

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
  checkCatalogue,
};

/** The list as its typed client sees it. */
export type Client = RouterClient<typeof router>;
