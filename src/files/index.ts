export { layOutDossier } from './lay-out-dossier.ts';
export { readPolicyText } from './policy-text/read-policy-text.ts';
export { findCatalogueFolder, readCatalogueFolder } from './read-catalogue-folder.ts';
export { readDossierFile } from './read-dossier-file.ts';
export { ASIDES } from './sheet-words.ts';
export { writeDossierTemplate } from './write-dossier-template.ts';
export { writeFaultyRows } from './write-faulty-rows.ts';
export { type WrittenSheet, writeSheets } from './write-sheets.ts';
