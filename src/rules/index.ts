/** Policies as data in, explained entitlements out. */
export type * from './answer.ts';
export { type AssessOptions, type Assessor, createAssessor } from './assess/assessor.ts';
export { coverageOf } from './catalogue/coverage.ts';
export { checkPlaceholders, fillIn, placeholdersIn } from './catalogue/placeholders.ts';
export { readCatalogue } from './catalogue/read-catalogue.ts';
export { readYaml } from './catalogue/read-yaml.ts';
export type {
  Catalogue,
  Demonstration,
  DemonstrationPost,
  Policy,
  Sample,
  SourceFile,
} from './catalogue/types.ts';
export { heldBy, listClauses, listPolicies, viewClause } from './catalogue/views.ts';
export { type DocumentDates, writeDates } from './catalogue/write-dates.ts';
export { checkCatalogue } from './check/check-catalogue.ts';
export { checkExamples } from './check/examples.ts';
export { readMessage, readWord } from './clause/read-values.ts';
export { type ClauseReads, type OwnFact, readsOf } from './clause/reads-of.ts';
export type { Clause } from './clause/types.ts';
export type { YamlReader } from './clause/yaml-reader.ts';
export type * from './clause-view.ts';
export { compareCatalogues } from './compare/compare-catalogues.ts';
export { exampleEffects } from './compare/example-effects.ts';
export { sampleEffects } from './compare/sample-effects.ts';
export type * from './compare/types.ts';
export { prepare } from './dossier/prepare.ts';
export type { Dossier } from './dossier/prepared.ts';
export { readDossier } from './dossier/read-dossier.ts';
export { expectedOf, readFact } from './dossier/read-fact.ts';
export { findResult, type Headings, headingsOf, listResults } from './find-result.ts';
export { generate } from './generate/program.ts';
export type { RefusedRow, Row } from './generate/row.ts';
export { factsOfParts } from './kind-parts.ts';
export { createPathFinder, type PathFinder } from './ladder/find-path.ts';
export type { Path, RungAnswer, Worth } from './ladder/path-answer.ts';
export { LEGAL_CONCERNS } from './legal.ts';
export type { Problem } from './problem.ts';
export { REVIEW_KINDS, type ReviewKind } from './review.ts';
export { sumsIn } from './search/sums-in.ts';
export type * from './vocabulary.ts';
