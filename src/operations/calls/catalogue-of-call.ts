import { readCatalogue } from '../../rules/index.ts';
import { type KeptCall, readCatalogueVersion, type Store } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { compileCatalogue, type OpenCatalogue } from '../opened.ts';

type Version = Pick<OpenCatalogue, 'catalogue' | 'procedures'>;

/** Versions never change, so that each is opened once. */
const opened = new WeakMap<Store, Map<number, Promise<Version>>>();

/**
 * The catalogue that a call goes by: the version under which it was published; the one that is
 * served for a draft, and where this program cannot read that version any more.
 */
export async function catalogueOfCall(
  context: CityContext,
  { catalogueVersion: version }: Pick<KeptCall, 'catalogueVersion'>,
): Promise<Version> {
  const { store, catalogueVersion } = await context.city();
  if (version === null || version === catalogueVersion) return context;
  const known = opened.get(store) ?? new Map<number, Promise<Version>>();
  opened.set(store, known);
  const opening = known.get(version) ?? openVersion(context, store, version);
  known.set(version, opening);
  return opening.catch((error: unknown) => {
    known.delete(version);
    throw error;
  });
}

async function openVersion(context: CityContext, store: Store, version: number): Promise<Version> {
  const files = await store.read((handle) => readCatalogueVersion(handle, version));
  const { catalogue, problems } = readCatalogue(files, context);
  return problems.length > 0 ? context : compileCatalogue(catalogue, files);
}
