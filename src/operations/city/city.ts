import type { Identity } from '../../identity/index.ts';
import type { Demonstration } from '../../rules/index.ts';
import type { Store } from '../../store/index.ts';
import type { CatalogueInUse } from './catalogue-in-use.ts';

/** The records of a city, who is who in it, and the version of the catalogue that it goes by. */
export type City = {
  readonly store: Store;
  readonly identity: Identity;
  /** The version under which the caller is answered. */
  readonly catalogueVersion: number;
  readonly inUse: CatalogueInUse;
  /** Whether the folder changed and was left out, because people have published since. */
  readonly folderLeftOut: boolean;
  /** The demonstration city that this one is; null for a real one. */
  readonly demonstration: Demonstration | null;
};
