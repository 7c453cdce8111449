import { type Problem, readCatalogue } from '../../rules/index.ts';
import { type Reading, readCatalogueVersion } from '../../store/index.ts';
import { compileCatalogue, type OpenCatalogue } from '../opened.ts';

/** A version of the catalogue, and what this program cannot read in it: another may have written it. */
export type Version = OpenCatalogue & { readonly problems: readonly Problem[] };

/** Versions that are kept open at once; the one opened first makes room. */
const MOST = 8;

/**
 * Reads a version from the store and compiles it.
 * @param before an open catalogue: what is the same in both is read once
 */
export async function openVersion(
  handle: Reading,
  version: number,
  before: OpenCatalogue,
): Promise<Version> {
  const files = await readCatalogueVersion(handle, version);
  const { catalogue, problems } = readCatalogue(files, before);
  return { ...compileCatalogue(catalogue, files), problems };
}

/**
 * Gives the catalogue as it was in a version: the one that is served, or one opened from the store,
 * of which the last few are kept. A version never changes.
 */
export function openVersions(served: () => OpenCatalogue & { readonly version: number }) {
  const kept = new Map<number, Version>();
  return async (handle: Reading, version: number): Promise<Version> => {
    const now = served();
    if (version === now.version) return { ...now, problems: [] };
    const found = kept.get(version) ?? (await openVersion(handle, version, now));
    kept.set(version, found);
    const [first] = kept.keys();
    if (kept.size > MOST && first !== undefined) kept.delete(first);
    return found;
  };
}
