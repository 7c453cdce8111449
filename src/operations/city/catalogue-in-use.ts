import type { HoldsInForce, Problem } from '../../rules/index.ts';
import {
  holdsRevision,
  lastPublished,
  listHolds,
  type Reading,
  type Store,
  type Taking,
} from '../../store/index.ts';
import type { OpenCatalogue } from '../opened.ts';
import { holdsInForce } from './holds-in-force.ts';
import { openVersion, openVersions, type Version } from './versions.ts';

/** What answers now: a version of the catalogue, and the holds on its clauses. */
export type InUse = OpenCatalogue & { readonly version: number; readonly holds: HoldsInForce };

/**
 * The one place that holds the opened catalogue. A request takes it once, so that all of it is
 * answered under one version.
 */
export type CatalogueInUse = {
  now(): InUse;
  /** The catalogue as it was in a version: what a case or a saved calculation goes by. */
  at(handle: Reading, version: number): Promise<Version>;
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
  const open = (wanted: number, before: OpenCatalogue) =>
    store.read((handle) => openReadable(handle, wanted, before));
  const opened = isFolder ? folder : await open(version, folder);
  let holdsSeen = await store.read(holdsRevision);
  let inUse: InUse = { ...opened, version, holds: holdsInForce(await store.read(listHolds)) };
  let following: Promise<void> | undefined;

  const catchUp = async (): Promise<void> => {
    const published = await store.read(lastPublished);
    if (published !== undefined && published > inUse.version)
      inUse = { ...inUse, ...(await open(published, inUse)), version: published };
    const revision = await store.read(holdsRevision);
    if (revision === holdsSeen) return;
    inUse = { ...inUse, holds: holdsInForce(await store.read(listHolds)) };
    holdsSeen = revision;
  };
  return {
    now: () => inUse,
    at: openVersions(() => inUse),
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

/** One version that answers whatever is published, without holds. */
export function alwaysInUse(opened: OpenCatalogue, version: number): CatalogueInUse {
  const inUse = { ...opened, version, holds: new Map() };
  const now = () => inUse;
  return { now, at: openVersions(now), follow: async () => undefined };
}

async function openReadable(
  handle: Reading,
  version: number,
  before: OpenCatalogue,
): Promise<OpenCatalogue> {
  const { problems, ...opened } = await openVersion(handle, version, before);
  if (problems.length > 0) throw new UnreadableVersion(version, problems);
  return opened;
}
