import type { Pin, Procedure } from '../../casework/index.ts';
import { readCatalogue } from '../../rules/index.ts';
import { type Reading, readCatalogueVersion } from '../../store/index.ts';
import type { CatalogueInUse } from '../city/catalogue-in-use.ts';
import { compileCatalogue, type OpenCatalogue } from '../opened.ts';
import { notFound } from '../refusals.ts';

/** Versions that are kept open at once; the one opened first makes room. */
const MOST = 8;

/** What was opened of each city. A version never changes. */
const opened = new WeakMap<CatalogueInUse, Map<number, OpenCatalogue>>();

/** The catalogue as it was in a version: what a case is pinned to. */
export async function catalogueAt(
  handle: Reading,
  inUse: CatalogueInUse,
  version: number,
): Promise<OpenCatalogue> {
  const known = opened.get(inUse) ?? new Map<number, OpenCatalogue>();
  opened.set(inUse, known);
  const found = known.get(version) ?? (await openVersion(handle, inUse, version));
  known.set(version, found);
  const [first] = known.keys();
  if (known.size > MOST && first !== undefined) known.delete(first);
  return found;
}

async function openVersion(
  handle: Reading,
  inUse: CatalogueInUse,
  version: number,
): Promise<OpenCatalogue> {
  const { version: used, holds, ...now } = inUse.now();
  if (used === version) return now;
  const files = await readCatalogueVersion(handle, version);
  return compileCatalogue(readCatalogue(files, now).catalogue, files);
}

/** A procedure as a version of the catalogue has it. Refused as not found where it has none. */
export async function procedureOf(
  handle: Reading,
  inUse: CatalogueInUse,
  { id, version }: Pin,
): Promise<Procedure> {
  const found = (await catalogueAt(handle, inUse, version)).procedures.get(id);
  if (found === undefined) throw notFound(noProcedure(id));
  return found;
}

function noProcedure(id: string) {
  return {
    field: 'procedure',
    message: { zh: `没有办理程序“${id}”`, en: `There is no procedure "${id}"` },
  };
}
