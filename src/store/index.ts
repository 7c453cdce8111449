/** The only place with a database driver. */
export {
  type Calculation,
  type CalculationLine,
  findCalculation,
  listCalculations,
  saveCalculation,
} from './calculations.ts';
export {
  type CatalogueVersion,
  listCatalogueVersions,
  publishCatalogue,
  readCatalogueVersion,
} from './catalogue-versions.ts';
export {
  openStore,
  type Reading,
  type Store,
  type StoreLocation,
  type Writing,
} from './open-store.ts';
export {
  addParty,
  type DossierWriting,
  findParty,
  type KeptStatement,
  listParties,
  type Party,
  type Revision,
  readStatements,
  removeExampleParties,
  revisionOf,
  writeDossier,
} from './parties.ts';
export { StoreProblem } from './store-problem.ts';
