import type { Demonstration } from '../../rules/index.ts';
import type { Store } from '../../store/index.ts';
import type { CatalogueInUse } from './catalogue-in-use.ts';

/** The records of a city, and the version of the catalogue that they are made under. */
export type City = {
  readonly store: Store;
  /** The version under which the caller is answered. */
  readonly catalogueVersion: number;
  readonly inUse: CatalogueInUse;
  /** Whether the folder changed and was left out, because people have published since. */
  readonly folderLeftOut: boolean;
  /** The demonstration city that this one is; null for a real one. */
  readonly demonstration: Demonstration | null;
};
