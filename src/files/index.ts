export type { DossierReading } from './dossier-reading.ts';
export { findCatalogueFolder, readCatalogueFolder } from './read-catalogue-folder.ts';
export { readDossierFile } from './read-dossier-file.ts';
export { writeDossierTemplate } from './write-dossier-template.ts';
