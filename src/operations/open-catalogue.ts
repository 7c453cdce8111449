import { findCatalogueFolder, readCatalogueFolder } from '../files/index.ts';
import { readTemplates } from '../messages/index.ts';
import { type Problem, readCatalogue } from '../rules/index.ts';
import { compileCatalogue, type OpenCatalogue } from './opened.ts';

export type Opening =
  | { readonly ok: true; readonly opened: OpenCatalogue }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a catalogue folder, its templates too, and compiles its clauses. A catalogue with any problem
 * is refused.
 * @param path the folder, or something in it
 */
export function openCatalogue(path: string): Opening {
  const reading = readCatalogueFolder(findCatalogueFolder(path) ?? path);
  if (!reading.ok) return reading;
  const { catalogue, problems: wrong } = readCatalogue(reading.files);
  const problems = [...wrong, ...readTemplates(reading.files).problems];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, opened: compileCatalogue(catalogue, reading.files) };
}
