import type { RouterClient } from '@orpc/server';
import { assessDossier } from './assess-dossier.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { getClause } from './get-clause.ts';
import { getCoverage } from './get-coverage.ts';
import { getDossierTemplate } from './get-dossier-template.ts';
import { getVocabulary } from './get-vocabulary.ts';
import { listClauses } from './list-clauses.ts';
import { listPolicies } from './list-policies.ts';
import { listSamples } from './list-samples.ts';
import { readDossier } from './read-dossier.ts';

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
