/** Policies as data in, explained entitlements out. */
export type * from './answer.ts';
export { type AssessOptions, type Assessor, createAssessor } from './assess/assessor.ts';
export { readCatalogue } from './catalogue/read-catalogue.ts';
export type { Catalogue, Demonstration, Sample, SourceFile } from './catalogue/types.ts';
export { coverageOf, listClauses, listPolicies, viewClause } from './catalogue/views.ts';
export { checkCatalogue } from './check/check-catalogue.ts';
export type * from './clause-view.ts';
export { prepare } from './dossier/prepare.ts';
export type { Dossier } from './dossier/prepared.ts';
export { readDossier } from './dossier/read-dossier.ts';
export { findResult, listResults } from './find-result.ts';
export { generate } from './generate/program.ts';
export type { Row } from './generate/row.ts';
export { factsOfParts } from './kind-parts.ts';
export type { Problem } from './problem.ts';
export type * from './vocabulary.ts';
