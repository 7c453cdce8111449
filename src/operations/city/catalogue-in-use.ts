import type { HoldsInForce, Problem } from '../../rules/index.ts';
import { readCatalogue } from '../../rules/index.ts';
import {
  holdsRevision,
  lastPublished,
  listHolds,
  readCatalogueVersion,
  type Store,
  type Taking,
} from '../../store/index.ts';
import { compileCatalogue, type OpenCatalogue } from '../opened.ts';
import { holdsInForce } from './holds-in-force.ts';

/** What answers now: a version of the catalogue, and the holds on its clauses. */
export type InUse = OpenCatalogue & { readonly version: number; readonly holds: HoldsInForce };

/**
 * The one place that holds the opened catalogue. A request takes it once, so that all of it is
 * answered under one version.
 */
export type CatalogueInUse = {
  now(): InUse;
  /** Takes over what was published or held meanwhile, by whichever process. */
  follow(): Promise<void>;
};

/** A version in the store that this program cannot read. */
export class UnreadableVersion extends Error {
  readonly version: number;
  readonly problems: readonly Problem[];
  constructor(version: number, problems: readonly Problem[]) {
    super(`version ${version} of the catalogue cannot be read`);
    this.version = version;
    this.problems = problems;
  }
}

/** Opens the version that counts: the folder's, or one of the store. @throws UnreadableVersion */
export async function openInUse(
  store: Store,
  folder: OpenCatalogue,
  { version, isFolder }: Taking,
): Promise<CatalogueInUse> {
  const opened = isFolder ? folder : await openVersion(store, version, folder);
  let holdsSeen = await store.read(holdsRevision);
  let inUse: InUse = { ...opened, version, holds: holdsInForce(await store.read(listHolds)) };
  let following: Promise<void> | undefined;

  const catchUp = async (): Promise<void> => {
    const published = await store.read(lastPublished);
    if (published !== undefined && published > inUse.version)
      inUse = { ...inUse, ...(await openVersion(store, published, inUse)), version: published };
    const revision = await store.read(holdsRevision);
    if (revision === holdsSeen) return;
    inUse = { ...inUse, holds: holdsInForce(await store.read(listHolds)) };
    holdsSeen = revision;
  };
  return {
    now: () => inUse,
    // Whoever asks while it runs may have published since it looked, and waits for another look.
    async follow() {
      const before = following;
      const own = (async () => {
        await before?.catch(() => undefined);
        await catchUp();
      })();
      following = own;
      await own;
    },
  };
}

async function openVersion(
  store: Store,
  version: number,
  before: OpenCatalogue,
): Promise<OpenCatalogue> {
  const files = await store.read((handle) => readCatalogueVersion(handle, version));
  const { catalogue, problems } = readCatalogue(files, before);
  if (problems.length > 0) throw new UnreadableVersion(version, problems);
  return compileCatalogue(catalogue, files);
}
