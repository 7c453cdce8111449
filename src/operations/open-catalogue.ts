import { findCatalogueFolder, readCatalogueFolder } from '../files/index.ts';
import { type Problem, readCatalogue } from '../rules/index.ts';
import { compileCatalogue, type OpenCatalogue, sameFiles } from './opened.ts';
import { problemsBeside } from './problems-beside.ts';

export type Opening =
  | { readonly ok: true; readonly opened: OpenCatalogue }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a catalogue folder, with all that stands beside its policies, and compiles its clauses. A catalogue
 * with any problem is refused.
 * @param path the folder, or something in it
 * @param before an open catalogue: it is given back where the folder says to the letter the same
 */
export function openCatalogue(path: string, before?: OpenCatalogue): Opening {
  const reading = readCatalogueFolder(findCatalogueFolder(path) ?? path);
  if (!reading.ok) return reading;
  if (before && sameFiles(before.files, reading.files)) return { ok: true, opened: before };
  const { catalogue, problems: wrong } = readCatalogue(reading.files, before);
  const problems = [...wrong, ...problemsBeside(reading.files, catalogue)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, opened: compileCatalogue(catalogue, reading.files) };
}
