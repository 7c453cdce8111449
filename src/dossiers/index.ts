/** 一企一档: what is known of a party, in the public format and as statements with their source. */
export { carryOver } from './carry-over.ts';
export {
  adoptDossier,
  type Dossier,
  type DossierRecord,
  EMPTY_DOSSIER,
  isEmptyDossier,
  isFacts,
  type PlainFacts,
  type PlainValue,
} from './dossier.ts';
export { factAt, withFact } from './facts.ts';
export { readInIds } from './in-ids.ts';
export { maskValue, personalAt, withPersonal } from './mask.ts';
export { mergeDossiers } from './merge.ts';
export {
  type Change,
  changesBetween,
  dossierOf,
  type Evidence,
  keyOf,
  type Place,
  type Section,
  type Source,
  type SourceKind,
  type Statement,
  standing,
  valuesOf,
} from './statement.ts';
export { withoutFaults } from './without-faults.ts';
