/** The only place with a database driver. */
export { type BackupSummary, backUp, type Progress } from './backup/back-up.ts';
export { restore } from './backup/restore.ts';
export {
  type Calculation,
  type CalculationLine,
  findCalculation,
  listCalculations,
  saveCalculation,
} from './calculations.ts';
export {
  listCatalogueVersions,
  publishCatalogue,
  readCatalogueVersion,
} from './catalogue-versions.ts';
export {
  openStore,
  type Store,
  type StoreLocation,
  type Writing,
} from './open-store.ts';
export {
  addParty,
  findParty,
  type KeptStatement,
  listParties,
  type Party,
  readStatements,
  removeExampleParties,
  revisionOf,
  writeDossier,
} from './parties.ts';
export { listPartyLines } from './party-lines.ts';
export { StoreProblem } from './store-problem.ts';
